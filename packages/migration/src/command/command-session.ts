import type { CommandRun, ScratchDatabase } from '@velocity/ports'
import type { Migration } from '../model/migration.ts'
import type { ScriptFailure } from '../model/proof.ts'
import type { CodeFile } from './captured-script.ts'
import type { CommandDryPorts, CommandDryRequest } from './command-dry-run.ts'
import { commandFailure, commandText, refuseElsewhere, silentFailure } from './command-failure.ts'
import { fileOfVersion } from './file-of-version.ts'
import { asksFor, fillArguments } from './fill-arguments.ts'
import { type Applied, type AppliedVersion, addedVersions, findApplied } from './find-applied.ts'

/** What an up came to. */
export interface UpRun {
  readonly run: CommandRun
  readonly applied: Applied | null
  readonly failure: ScriptFailure | null
}

/** What the downs came to. */
export interface DownRuns {
  readonly runs: readonly CommandRun[]
  readonly applied: Applied | null
  readonly failure: ScriptFailure | null
}

/** What the commands of a change are run with. */
export interface CommandParts {
  readonly request: CommandDryRequest
  readonly ports: CommandDryPorts
}

/**
 * Runs the command that applies what is pending.
 *
 * `root` is the folder of the commit whose migrations are wanted, the repository's or a checkout's.
 *
 * Errors: `UserError` VEL_EXEC_MISSING, and VEL_MIG_COMMAND_ELSEWHERE for one that never spoke to the database.
 */
export async function runUp(database: ScratchDatabase, root: string, { request, ports }: CommandParts): Promise<UpRun> {
  const { commands, added } = request
  const run = await runOne(commands.up, database, root, { request, ports })
  refuseElsewhere(commands.up, run)
  const isSpoken = !run.isTimedOut
  const applied = isSpoken ? await findApplied(database.session, commands.table) : null
  const done = new Set(applied?.versions.map((version) => fileOfVersion(version, added)?.up.path))
  const file = fileOf(added.find(({ up }) => !done.has(up.path)) ?? added[0], request)
  return { run, applied, failure: commandFailure(commands.up, run, commands.timeoutMs, 'up', file) }
}

/**
 * Runs the command that takes migrations back until none of the change's is applied.
 *
 * Shape:  once where the tool's table is not known; for `{app}` once for each app, the last first.
 * Errors: as `runUp`. A command that ends well and takes nothing back is a failure, and so is one that takes back more.
 */
export async function runDowns(
  database: ScratchDatabase,
  command: readonly string[],
  base: Applied | null,
  head: Applied | null,
  parts: CommandParts,
): Promise<DownRuns> {
  const { request, ports } = parts
  const runs: CommandRun[] = []
  let applied = head
  const times = addedVersions(base, head).length
  const limit = head?.records === 'newest' ? request.added.length + 1 : times
  while (runs.length < Math.max(1, limit)) {
    const left = addedVersions(base, applied)
    if (head !== null && left.length === 0) break
    const file = fileOf(fileToTakeBack(left, request.added), request)
    const args = fillArguments(command, valuesOf(base, head, left, times, command))
    const run = await runOne(args, database, ports.tools.root, parts)
    runs.push(run)
    const failure = commandFailure(args, run, request.commands.timeoutMs, 'down', file)
    if (failure !== null) return { runs, applied, failure }
    refuseElsewhere(args, run)
    const now = await findApplied(database.session, request.commands.table)
    const words = head === null ? null : wordsFor(base, applied, now)
    if (words !== null)
      return { runs, applied: now, failure: silentFailure(file, `the command "${commandText(args)}" ${words}`, 'down') }
    applied = now
    if (head === null) break
  }
  const left = addedVersions(base, applied)
  if (left.length === 0) return { runs, applied, failure: null }
  const words = `after ${runs.length} runs of "${commandText(command)}" ${listed(left)} is applied still`
  return { runs, applied, failure: silentFailure(fileOf(fileToTakeBack(left, request.added), request), words, 'down') }
}

/** What is wrong with a down that ended well; null when it went a step back. */
function wordsFor(base: Applied | null, before: Applied | null, now: Applied | null): string | null {
  const names = (applied: Applied | null): string =>
    JSON.stringify(applied?.versions.map(({ version }) => version) ?? [])
  if (names(before) === names(now))
    return `ended with exit code 0 and took nothing back: ${before?.relation ?? ''} still lists ${listed(addedVersions(base, before))}`
  const lost = base?.records === 'each' ? addedVersions(now, base) : []
  return lost.length === 0 ? null : `took back more than the change: ${listed(lost)}`
}

function listed(versions: readonly AppliedVersion[]): string {
  const names = versions.slice(0, 3).map(({ version }) => version)
  return versions.length > 3 ? `${names.join(', ')} and ${versions.length - 3} more` : names.join(', ')
}

function fileToTakeBack(left: readonly AppliedVersion[], added: readonly Migration[]): Migration | undefined {
  const newest = left.at(-1)
  return (newest === undefined ? null : fileOfVersion(newest, added)) ?? added.at(-1)
}

function valuesOf(
  base: Applied | null,
  head: Applied | null,
  left: readonly AppliedVersion[],
  times: number,
  command: readonly string[],
): Parameters<typeof fillArguments>[1] {
  const newest = left.at(-1)
  const app = asksFor(command, 'app') ? (newest?.parts[0] ?? null) : null
  const known = base?.versions.filter(({ parts }) => app === null || parts[0] === app) ?? []
  const isOne = base?.records !== 'newest' || known.length < 2
  const last = known.at(-1)
  return {
    // Behind the app's name stands the migration's.
    base: isOne ? ((app === null ? last?.version : last?.parts.at(-1)) ?? head?.zero ?? null) : null,
    version: (app === null ? newest?.version : newest?.parts.at(-1)) ?? null,
    times: head === null ? null : String(times),
    app,
  }
}

function fileOf(migration: Migration | undefined, { settings }: CommandDryRequest): CodeFile {
  return migration === undefined
    ? { path: settings.dir, text: '' }
    : { path: migration.up.path, text: migration.up.sql }
}

async function runOne(
  args: readonly string[],
  database: ScratchDatabase,
  root: string,
  { request, ports }: CommandParts,
): Promise<CommandRun> {
  const { cwd, env, timeoutMs } = request.commands
  return ports.tools.runner.run(args, database, {
    cwd: cwd === '' ? root : `${root}/${cwd}`,
    env: { ...ports.tools.env, ...env },
    timeoutMs,
  })
}
