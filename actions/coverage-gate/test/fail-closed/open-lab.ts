import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type ActionEvent,
  type ActionResult,
  buildPushEvent,
  createGitFixture,
  type FixtureContent,
  type GitFixture,
  runBundledAction,
} from '@velocity/testkit'
import { REPORT_KITS } from './reports.ts'

/** The bundle under test. */
export const DIST = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

/** Where a row puts its reports. */
export const REPORTS = 'reports'

/** One run of the bundle. */
export interface Trial {
  /** Written below `reports/` before the run, and removed after it. */
  readonly reports: Readonly<Record<string, FixtureContent>>
  /** Over `min: 80`, `files: reports/**` and no baseline. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Over the push of the checked-out commit. */
  readonly event?: ActionEvent
  /** Does what `reports` cannot: a FIFO, a folder. It gets the absolute path of `reports/`. */
  readonly prepare?: (folder: string) => void
}

/** What a run left, and how long it took. */
export type Run = ActionResult & { readonly elapsedMs: number }

/** A few checkouts of one repository in which trials run side by side. */
export interface Lab {
  /** The checked-out commit and its parent. */
  readonly before: string
  readonly after: string
  run(trial: Trial): Promise<Run>
  dispose(): void
}

const SOURCE = Array.from({ length: 12 }, (_, at) => `line ${at + 1}\n`).join('')

/** The tracked files that reports name, plus what makes their names resolvable. */
export const TRACKED: Readonly<Record<string, FixtureContent>> = {
  'README.md': '# Orders\n',
  'go.mod': 'module example.com/app\n\ngo 1.25\n',
  'src/é.php': SOURCE,
  ...Object.fromEntries(REPORT_KITS.flatMap(({ paths }) => paths.map((path) => [trackedPath(path), SOURCE]))),
}

/** The name in the repository of a file that a kit's report names. */
export function trackedPath(path: string): string {
  if (path.startsWith('p/')) return `src/main/java/${path}`
  return path.replace('example.com/app/', '')
}

/** A repository with two commits and the push of the second. */
export interface Repository {
  readonly fixture: GitFixture
  readonly before: string
  readonly after: string
  readonly event: ActionEvent
}

/** Creates a repository with two commits, the second of which changes no measured file, and the event of its push. */
export function createRepository(policy: FixtureContent = null): Repository {
  const fixture = createGitFixture()
  const before = fixture.commit(policy === null ? TRACKED : { ...TRACKED, '.velocity.yml': policy }, 'base')
  const after = fixture.commit({ 'README.md': '# Orders\n\nThe service.\n' }, 'head')
  return { fixture, before, after, event: buildPushEvent({ before, after }) }
}

/** The inputs of every row that does not say otherwise. */
export const INPUTS = { files: `${REPORTS}/**`, min: '80', baseline: 'none', comment: 'never' } as const

/** Opens a lab: `size` runs at a time. */
export function openLab(size = 4): Lab {
  const { fixture, before, after, event } = createRepository()
  const free = Array.from({ length: size }, () => fixture.clone())
  const waiting: ((checkout: GitFixture) => void)[] = []
  const take = async (): Promise<GitFixture> => free.pop() ?? new Promise((resolve) => waiting.push(resolve))
  const giveBack = (checkout: GitFixture): void => {
    const next = waiting.shift()
    if (next === undefined) free.push(checkout)
    else next(checkout)
  }
  return {
    before,
    after,
    async run(trial) {
      const checkout = await take()
      try {
        return await runIn(checkout, event, trial)
      } finally {
        for (const folder of [REPORTS, '.velocity'])
          rmSync(join(checkout.root, folder), { recursive: true, force: true })
        giveBack(checkout)
      }
    },
    dispose: () => fixture.dispose(),
  }
}

/** Runs the bundle once in a checkout. */
export async function runIn(
  checkout: Pick<GitFixture, 'root' | 'write'>,
  event: ActionEvent,
  trial: Trial,
): Promise<Run> {
  const folder = join(checkout.root, REPORTS)
  mkdirSync(folder, { recursive: true })
  checkout.write(Object.fromEntries(Object.entries(trial.reports).map(([name, it]) => [`${REPORTS}/${name}`, it])))
  trial.prepare?.(folder)
  const startedAt = performance.now()
  const result = await runBundledAction({
    dist: DIST,
    workspace: checkout.root,
    event: trial.event ?? event,
    inputs: { ...INPUTS, ...trial.inputs },
    ...(trial.env === undefined ? {} : { env: trial.env }),
    timeoutMs: 45_000,
  })
  return { ...result, elapsedMs: performance.now() - startedAt }
}
