import type { StandIn } from '../api/stand-in.ts'
import { runTool } from './run-tool.ts'

const IGNORED: Readonly<Record<string, string>> = {
  'node-version-file': 'the machine has one version',
  'python-version-file': 'the machine has one version',
  'go-version-file': 'the machine has one version',
  architecture: 'the machine has one',
  cache: 'nothing is cached',
  'cache-dependency-path': 'nothing is cached',
  'package-manager-cache': 'nothing is cached',
  'check-latest': 'nothing is downloaded',
  token: 'nothing is downloaded',
  'registry-url': 'no registry is set up',
  scope: 'no registry is set up',
  'allow-prereleases': 'nothing is downloaded',
  'update-environment': 'the environment stays as it is',
}

/** Makes the stand-in of a `setup-…` action: it checks that the tool is there and prints its version. */
export function setupTool(program: string, args: readonly string[], versionInput: string): StandIn {
  return {
    summary: `Uses the ${program} of this machine and prints its version; installs nothing and changes no setting.`,
    inputs: { [versionInput]: '' },
    ignored: IGNORED,
    run: async (call) => {
      const { exitCode, lines } = await runTool(program, args, call.workspace, call.env, call.signal)
      if (exitCode !== 0)
        return { outputs: {}, error: `${program} is not on this machine: install it, or leave the job out` }
      const version = /\d+(?:\.\d+)+/u.exec(lines.join(' '))?.[0] ?? ''
      call.log(`${program} ${version}`)
      const wanted = call.inputs[versionInput] ?? ''
      if (wanted !== '' && !isSameMajor(wanted, version)) {
        call.log(`::warning::${call.uses} asks for ${program} ${wanted}; this machine has ${version}, which is used.`)
      }
      return { outputs: { [versionInput]: version, 'cache-hit': 'false' } }
    },
  }
}

function isSameMajor(wanted: string, actual: string): boolean {
  const major = /\d+/u.exec(wanted)?.[0]
  return major === undefined || major === actual.split('.')[0]
}
