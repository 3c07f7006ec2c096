import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { UserError } from '@velocity/model'
import type { Call, Command, Console } from '../command.ts'
import { createLocalPorts, type LocalPorts } from '../console/local-ports.ts'
import { EXIT } from '../exit-code.ts'
import { mergePullRequest } from '../run/merge-pull-request.ts'
import { type Play, playWorkflow } from '../run/play-workflow.ts'
import { pullRequestEvent } from '../run/pull-request-event.ts'
import { readEventFile } from '../run/read-event-file.ts'
import { renderEvent } from '../run/render-event.ts'
import { renderPlayed } from '../run/render-played.ts'

/** A workflow file, played on this machine. */
export const runCommand: Command = {
  name: 'run',
  summary: 'Plays a workflow on this machine: a pull request of HEAD against the base, or an event from a file.',
  positionals: '<workflow>',
  options: {
    event: {
      type: 'string',
      value: '<file>',
      help: 'webhook payload (default: a pull request of HEAD against --base)',
    },
    base: { type: 'string', value: '<ref>', help: 'base of the pull request (default: main)' },
    job: { type: 'string', isMultiple: true, value: '<id>', help: 'only this job and what it needs; repeatable' },
    library: {
      type: 'string',
      value: '<owner/name>',
      help: 'the name under which the workflow calls this library (default: org/velocity)',
    },
    secret: {
      type: 'string',
      isMultiple: true,
      value: '<NAME>',
      help: 'pass a secret from the environment; repeatable',
    },
    keep: { type: 'boolean', help: 'keep the scratch folder and say where it is' },
    verbose: { type: 'boolean', help: 'print every log line' },
  },
  examples: [
    'velocity run .github/workflows/pull-request.yml',
    'velocity run .github/workflows/pull-request.yml --base origin/main --job velocity --verbose',
    'velocity run .github/workflows/ci.yml --event event.json',
  ],
  run: async (call, console) => {
    const ports = await createLocalPorts(console)
    const scratch = await mkdtemp(join(tmpdir(), 'velocity-run-'))
    try {
      const play = await preparePlay(call, console, ports, scratch)
      const played = await playWorkflow(play)
      console.out(renderPlayed(played))
      return played.result.conclusion === 'success' ? EXIT.pass : EXIT.fail
    } finally {
      if (call.isSet('keep')) console.err(`kept ${scratch}\n`)
      else await rm(scratch, { recursive: true, force: true })
    }
  },
}

async function preparePlay(call: Call, console: Console, ports: LocalPorts, scratch: string): Promise<Play> {
  const [workflow] = call.positionals
  if (workflow === undefined) throw usage('no workflow was named.')
  const shared = {
    repository: 'local/repository',
    workflowPath: relative(ports.root, resolve(console.cwd, workflow)),
    library: call.text('library') ?? 'org/velocity',
    jobs: call.list('job'),
    secrets: readSecrets(call.list('secret'), console.env),
    scratch,
    onEvent: (event: Parameters<Play['onEvent']>[0]) => console.out(renderEvent(event, call.isSet('verbose'))),
  }
  const eventFile = call.text('event')
  if (eventFile !== undefined) {
    const event = await readEventFile(resolve(console.cwd, eventFile))
    return { ...shared, repositoryRoot: ports.root, event, pull: null }
  }
  if (await ports.git.isDirty())
    console.err('velocity: uncommitted changes are not part of the run; commit them first.\n')
  const merged = await mergePullRequest(ports.root, call.text('base') ?? 'main', 'HEAD', scratch)
  const event = pullRequestEvent(shared.repository, merged, 'local')
  return { ...shared, repositoryRoot: merged.repositoryRoot, event, pull: merged }
}

function readSecrets(names: readonly string[], env: Console['env']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => {
      const value = env[name]
      if (value === undefined || value === '') throw usage(`the secret ${name} is not in the environment.`)
      return [name, value]
    }),
  )
}

function usage(message: string): UserError {
  return new UserError({ code: 'VEL_CLI_USAGE', message: `velocity run: ${message}`, fix: 'velocity run --help' })
}
