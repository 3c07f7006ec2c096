import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPushEvent, type GitFixture } from '@velocity/testkit'
import type { Outcome, Situation } from '../lab.ts'
import { buildPlainEvent, type Stage } from '../stage.ts'

/** Surroundings in which nothing may be taken for proof. */
export interface FailClosedRow {
  readonly name: string
  readonly expected: Outcome
  /** What the step has to say. */
  readonly says: RegExp
  readonly build: (stage: Stage) => Situation
}

/** A repository that is damaged, or none, or no git to read it with; in whatever mode. */
export const SURROUNDINGS_ROWS: readonly FailClosedRow[] = [
  ...['range', 'tree', 'history'].flatMap(spoiledRows),
  row('tree', 'HEAD names a branch without a commit', /VEL_/u, (checkout) => {
    checkout.git('checkout', '--quiet', '--orphan', 'nothing')
    checkout.git('rm', '--quiet', '-r', '--cached', '.')
  }),
]

function spoiledRows(mode: string): readonly FailClosedRow[] {
  return [
    row(mode, 'there is no git', /VEL_GIT_MISSING/u, () => undefined, { PATH: '/nowhere' }),
    row(mode, 'there is no repository', /VEL_GIT_NOT_A_REPO/u, ({ root }) =>
      rmSync(join(root, '.git'), { recursive: true }),
    ),
    row(mode, 'the objects are gone', /VEL_/u, ({ root }) =>
      rmSync(join(root, '.git', 'objects'), { recursive: true }),
    ),
    row(mode, 'a file is gone from the objects', /VEL_/u, (checkout) =>
      rmSync(objectOf(checkout, 'HEAD:src/access.ts')),
    ),
    row(mode, 'a file is damaged', /VEL_/u, (checkout) =>
      writeFileSync(damaged(checkout, 'HEAD:src/access.ts'), 'garbage'),
    ),
  ]
}

/** What a commit brings, checked out whole, and then spoiled. */
function row(
  mode: string,
  name: string,
  says: RegExp,
  spoil: (checkout: GitFixture) => void,
  env: Readonly<Record<string, string>> = {},
): FailClosedRow {
  return {
    name: `${mode}: ${name}`,
    expected: 'inconclusive',
    says,
    build: (stage) => {
      const after = stage.commit({ 'src/access.ts': 'export const access = 1\n' })
      const checkout = stage.checkout(after, 'all')
      checkout.git('remote', 'remove', 'origin')
      spoil(checkout)
      const event =
        mode === 'range' ? buildPushEvent({ before: stage.base, after }) : buildPlainEvent('schedule', after)
      return { event, checkout, env, inputs: { mode } }
    },
  }
}

function objectOf(checkout: GitFixture, revision: string): string {
  const id = checkout.git('rev-parse', revision)
  return join(checkout.root, '.git', 'objects', id.slice(0, 2), id.slice(2))
}

/** git writes objects without leave to write them again. */
function damaged(checkout: GitFixture, revision: string): string {
  const path = objectOf(checkout, revision)
  rmSync(path)
  return path
}
