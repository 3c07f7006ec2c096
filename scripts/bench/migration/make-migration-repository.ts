import { type ActionEvent, buildPullRequestEvent, createGitFixture, type GitFixture } from '@velocity/testkit'
import {
  type MadeMigration,
  makeMigrationHistory,
  makePullRequestMigrations,
  migrationFiles,
} from './migration-history.ts'

/** A pull request with migrations, and one without, each in a clone of its own. */
export interface MadeRepository {
  readonly history: readonly MadeMigration[]
  readonly brought: readonly MadeMigration[]
  readonly event: ActionEvent
  readonly base: string
  /** A clone of GitHub's merge commit. */
  readonly checkout: GitFixture
  readonly without: { readonly event: ActionEvent; readonly checkout: GitFixture }
  dispose(): void
}

/** Makes a service's repository with a history of migrations on main. */
export function makeMigrationRepository(migrations: number): MadeRepository {
  const history = makeMigrationHistory(migrations)
  const brought = makePullRequestMigrations(history)
  const origin = createGitFixture()
  const base = origin.commit({ '.gitignore': '.velocity/\n', 'main.txt': '1\n', ...migrationFiles(history) }, 'Service')
  const pullRequest = (name: string, files: Readonly<Record<string, string>>): MadeRepository['without'] => {
    origin.branch(name, base)
    const head = origin.commit(files, name)
    origin.branch(`merged-${name}`, base)
    const mergeSha = origin.mergeNoFf(name, `Merge ${head} into ${base}`)
    return {
      event: buildPullRequestEvent({ baseSha: base, headSha: head, mergeSha }),
      checkout: origin.clone({ revision: mergeSha }),
    }
  }
  const { event, checkout } = pullRequest('insurances', migrationFiles(brought))
  const without = pullRequest('text', { 'main.txt': '2\n' })
  return { history, brought, event, base, checkout, without, dispose: () => origin.dispose() }
}
