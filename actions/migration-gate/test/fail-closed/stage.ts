import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type ActionEvent,
  type ActionResult,
  buildPullRequestEvent,
  createGitFixture,
  type FixtureFiles,
  type GitFixture,
  runBundledAction,
} from '@velocity/testkit'

const DIST = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

/** Nothing that the gate writes may hold it. */
export const PASSWORD = 'correct-horse-battery'

/** A pull request, or another event on the same repository. */
export interface Change {
  /** Over the history of `HISTORY`; null removes a file. */
  readonly base?: FixtureFiles
  readonly head: FixtureFiles
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** The commit is here alone, and origin cannot be asked for another. */
  readonly isCutOff?: boolean
  /** Another event than the pull request's. */
  readonly event?: (shas: { readonly base: string; readonly head: string; readonly merge: string }) => ActionEvent
}

/** How a run ended, and everything that it wrote. */
export interface Ended extends ActionResult {
  readonly everything: string
  /** Names of what is left in the folder for temporary files. */
  readonly leftovers: readonly string[]
}

const DIR = 'db/migrations'

const HISTORY: FixtureFiles = {
  [`${DIR}/000001_users.up.sql`]: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);\n',
  [`${DIR}/000001_users.down.sql`]: 'DROP TABLE users;\n',
}

/** The files of the second migration. */
export function second(up: string | Uint8Array, down: string, name = 'change'): FixtureFiles {
  return { [`${DIR}/000002_${name}.up.sql`]: up, [`${DIR}/000002_${name}.down.sql`]: down }
}

/** Runs the bundle over a change, in a repository of its own. */
export async function runChange(change: Change): Promise<Ended> {
  const origin = createGitFixture()
  try {
    const base = origin.commit({ ...HISTORY, ...change.base }, 'base')
    origin.branch('feature')
    const head = origin.commit(change.head, 'head')
    origin.branch('main')
    const merge = origin.mergeNoFf('feature', `Merge ${head} into ${base}`)
    const event =
      change.event?.({ base, head, merge }) ??
      buildPullRequestEvent({ number: 7, baseSha: base, headSha: head, mergeSha: merge })
    const isCutOff = change.isCutOff === true
    const checkout = origin.clone({ revision: event.sha, depth: isCutOff ? 1 : 2 })
    if (isCutOff) checkout.git('remote', 'remove', 'origin')
    return await runEvent(event, checkout, change)
  } finally {
    origin.dispose()
  }
}

async function runEvent(event: ActionEvent, checkout: GitFixture, { inputs, env }: Change): Promise<Ended> {
  const temporary = join(checkout.root, '.git', 'temporary')
  mkdirSync(temporary)
  const result = await runBundledAction({
    dist: DIST,
    workspace: checkout.root,
    event,
    inputs: { sarif: 'true', ...inputs },
    env: { TMPDIR: temporary, DEPLOY_TOKEN: PASSWORD, ...env },
    timeoutMs: 50_000,
  })
  const { stdout, stderr, summary, outputs } = result
  const files = readFiles(join(checkout.root, '.velocity', 'out'))
  const everything = [stdout, stderr, summary, JSON.stringify(outputs), ...files].join('\n')
  return { ...result, everything, leftovers: readdirSync(temporary) }
}

function readFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'utf8')}`)
}
