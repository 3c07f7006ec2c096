import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { UserError } from '@velocity/model'
import { CLONE_ROOT } from '../clone-root.ts'
import type { Call, Console } from '../command.ts'
import { createLocalPorts, type LocalPorts } from '../console/local-ports.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { cancelOnInterrupt } from '../run/cancel-on-interrupt.ts'
import { findBase } from '../run/find-base.ts'
import { findLibrary } from '../run/find-library.ts'
import { findRepository } from '../run/find-repository.ts'
import { mergePullRequest } from '../run/merge-pull-request.ts'
import { type Play, playWorkflow } from '../run/play-workflow.ts'
import { mergedEvent, pullOfEvent, repositoryOfEvent } from '../run/pull-of-event.ts'
import { pullRequestEvent } from '../run/pull-request-event.ts'
import { readEventFile } from '../run/read-event-file.ts'
import { readMaps } from '../run/read-maps.ts'
import { renderEvent } from '../run/render-event.ts'
import { renderPlayed } from '../run/render-played.ts'

/** Plays a workflow on this machine and prints what it leaves. */
export async function runWorkflowFile(call: Call, console: Console): Promise<ExitCode> {
  const ports = await createLocalPorts(console)
  const scratch = await mkdtemp(join(tmpdir(), 'velocity-run-'))
  const stop = cancelOnInterrupt(console)
  try {
    const play = await preparePlay(call, console, ports, scratch)
    const played = await playWorkflow({ ...play, signal: stop.signal })
    console.out(renderPlayed(played))
    return played.result.conclusion === 'success' ? EXIT.pass : EXIT.fail
  } finally {
    stop.close()
    if (call.isSet('keep')) console.err(`kept ${scratch}\n`)
    else await rm(scratch, { recursive: true, force: true })
  }
}

async function preparePlay(call: Call, console: Console, ports: LocalPorts, scratch: string): Promise<Play> {
  const [workflow] = call.positionals
  if (workflow === undefined) {
    throw usage(
      'no workflow was named.',
      'one file of .github/workflows is played.',
      'velocity run .github/workflows/<file>',
    )
  }
  const shared = {
    workflowPath: relative(ports.root, resolve(console.cwd, workflow)),
    library: call.text('library') ?? findLibrary(resolve(console.cwd, workflow), CLONE_ROOT),
    checkouts: readMaps(call.list('map'), console.cwd),
    jobs: call.list('job'),
    secrets: readSecrets(call.list('secret'), console.env),
    scratch,
    onEvent: (event: Parameters<Play['onEvent']>[0]) => console.out(renderEvent(event, call.isSet('verbose'))),
  }
  const eventFile = call.text('event')
  if (eventFile !== undefined) {
    const event = await readEventFile(resolve(console.cwd, eventFile))
    const repository = repositoryOfEvent(event.payload) ?? (await findRepository(ports.root))
    const pull = pullOfEvent(event.payload, repository)
    if (pull === null) return { ...shared, repository, repositoryRoot: ports.root, event, pull }
    const merged = await mergePullRequest(ports.root, pull.baseSha, pull.headSha, scratch)
    return { ...shared, repository, repositoryRoot: merged.repositoryRoot, event: mergedEvent(event, merged), pull }
  }
  if (await ports.git.isDirty())
    console.err('velocity: uncommitted changes are not part of the run; commit them first.\n')
  const base = await findBase(call.text('base'), ports.git)
  const merged = await mergePullRequest(ports.root, base, 'HEAD', scratch)
  const repository = await findRepository(ports.root)
  const event = pullRequestEvent(repository, merged, 'local')
  return { ...shared, repository, repositoryRoot: merged.repositoryRoot, event, pull: merged }
}

function readSecrets(names: readonly string[], env: Console['env']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => {
      const value = env[name]
      if (value === undefined || value === '') {
        throw usage(
          `the secret ${name} is not in the environment.`,
          'a secret is passed by its name, so that its value stands in no argument list.',
          `export ${name}=… in this shell, then run it again`,
        )
      }
      return [name, value]
    }),
  )
}

function usage(message: string, why: string, fix: string): UserError {
  return new UserError({ code: 'VEL_CLI_USAGE', message: `velocity run: ${message}`, why, fix })
}
