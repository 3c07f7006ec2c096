import { join } from 'node:path'
import { type ActionEvent, buildPullRequestEvent, createGitFixture, type GitFixture } from '@velocity/testkit'
import { createRandom } from '../random.ts'
import { readSourceTexts } from '../read-source-texts.ts'

/** A pull request in a checkout, and a checkout with staged files. */
export interface MadePullRequest {
  readonly event: ActionEvent
  readonly base: string
  readonly head: string
  /** A clone of GitHub's merge commit, with all of the history. */
  readonly checkout: GitFixture
  /** A clone of the base whose index holds changed files. */
  readonly staged: GitFixture
  dispose(): void
}

const FILES = 300
const FILES_A_COMMIT = 3
const LINES_A_CHANGE = 25

/** Makes a repository of real source text whose pull request has `commits` commits, and stages `stagedFiles` files in another clone. */
export function makePullRequest(root: string, commits: number, stagedFiles: number): MadePullRequest {
  const random = createRandom(1)
  const texts = readSourceTexts(join(root, 'node_modules', '.pnpm'), FILES)
  const tree = new Map([...texts].map(([path, text]) => [path, text.split('\n')]))
  const paths = [...tree.keys()]
  const written = (path: string): Buffer => Buffer.from((tree.get(path) ?? []).join('\n'), 'latin1')
  const change = (path: string): void => {
    const donor = tree.get(paths[random(paths.length)] ?? '') ?? []
    const lines = tree.get(path) ?? []
    const start = random(Math.max(1, donor.length - LINES_A_CHANGE))
    const added = donor.slice(start, start + LINES_A_CHANGE)
    const at = random(lines.length + 1)
    tree.set(path, [...lines.slice(0, at), ...added, ...lines.slice(at)])
  }
  const origin = createGitFixture()
  const base = origin.commit(Object.fromEntries(paths.map((path) => [path, written(path)])), 'The service')
  const staged = origin.clone()
  origin.branch('feature', 'main')
  for (let commit = 1; commit <= commits; commit += 1) {
    const changed = Array.from({ length: FILES_A_COMMIT }, () => paths[random(paths.length)] ?? '')
    for (const path of changed) change(path)
    origin.commit(Object.fromEntries(changed.map((path) => [path, written(path)])), `Change ${commit}`)
  }
  const head = origin.git('rev-parse', 'HEAD')
  origin.branch('merged', 'main')
  const mergeSha = origin.mergeNoFf('feature', `Merge ${head} into ${base}`)
  for (const path of paths.slice(0, stagedFiles)) {
    change(path)
    staged.write({ [path]: written(path) })
  }
  staged.git('add', '--all')
  return {
    event: buildPullRequestEvent({ baseSha: base, headSha: head, mergeSha }),
    base,
    head,
    checkout: origin.clone({ revision: mergeSha }),
    staged,
    dispose: () => origin.dispose(),
  }
}
