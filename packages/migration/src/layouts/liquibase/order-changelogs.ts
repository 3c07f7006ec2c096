import type { LayoutProblem } from '../../model/migration.ts'
import type { MigrationTree, TreeFile } from '../layout.ts'
import { ancestorsOf, dirName, joinPath } from '../parts/paths.ts'
import { problem } from '../parts/problem.ts'
import { compareText } from '../text/compare-digits.ts'
import { type ChangelogEntry, isChangelog, parseChangelog } from './parse-changelog.ts'
import { isFormattedSql } from './parse-formatted.ts'

/** Formatted SQL files in the order in which Liquibase reads them. */
export interface OrderedChangelogs {
  readonly files: readonly TreeFile[]
  readonly problems: readonly LayoutProblem[]
  /** Paths of changelogs that only order. */
  readonly changelogs: ReadonlySet<string>
}

/**
 * Follows the includes of the changelogs in the directory; without one, the files' names are the order, as `includeAll` has it.
 *
 * Shape: a changelog that no other includes is a root; several are read in the order of their names, and that is said.
 */
export function orderChangelogs(tree: MigrationTree): OrderedChangelogs {
  const masters = tree.files.filter(({ path, text }) => isChangelog(path, text))
  const formatted = tree.files.filter(({ name, text }) => /\.sql$/i.test(name) && isFormattedSql(text))
  const changelogs = new Set(masters.map(({ path }) => path))
  if (masters.length === 0) return { files: formatted, problems: [], changelogs }
  const walk = new Walk(tree)
  const entries = new Map(masters.map((master) => [master.path, walk.targets(master).flatMap(({ paths }) => paths)]))
  const included = new Set([...entries].flatMap(([path, targets]) => targets.filter((target) => target !== path)))
  const roots = masters.filter(({ path }) => !included.has(path))
  walk.problems.length = 0
  for (const root of roots.length === 0 ? masters : roots) walk.visit(root)
  if (roots.length > 1)
    walk.problems.push(
      problem(
        'skipped',
        roots[1]?.path ?? tree.dir,
        `${roots.length} changelogs are included by no other: they are read in the order of their names.`,
      ),
    )
  for (const file of formatted)
    if (!walk.seen.has(file.path))
      walk.problems.push(problem('journal', file.path, `"${file.name}" is included by no changelog: it never runs.`))
  return { files: walk.files, problems: walk.problems, changelogs }
}

interface Target {
  readonly entry: ChangelogEntry
  readonly paths: readonly string[]
}

class Walk {
  readonly files: TreeFile[] = []
  readonly problems: LayoutProblem[] = []
  readonly seen = new Set<string>()
  private readonly tree: MigrationTree

  constructor(tree: MigrationTree) {
    this.tree = tree
  }

  visit(file: TreeFile): void {
    if (this.seen.has(file.path)) return
    this.seen.add(file.path)
    if (!isChangelog(file.path, file.text)) {
      if (isFormattedSql(file.text)) this.files.push(file)
      else
        this.problems.push(
          problem(
            'malformed',
            file.path,
            `"${file.name}" is included and does not begin with "--liquibase formatted sql".`,
          ),
        )
      return
    }
    for (const { entry, paths } of this.targets(file)) {
      if (entry.kind === 'changeset')
        this.problems.push(
          problem(
            'skipped',
            file.path,
            `The changeset "${entry.id}" is no SQL, which only Liquibase itself can run: use command mode (layout: command).`,
          ),
        )
      else if (paths.length === 0)
        this.problems.push(
          problem(
            'malformed',
            file.path,
            `The changelog includes "${entry.kind === 'include' ? entry.file : entry.dir}", which is not there.`,
          ),
        )
      for (const path of paths) this.visit({ path, name: this.nameOf(path), text: this.tree.all.get(path) ?? '' })
    }
  }

  targets(file: TreeFile): readonly Target[] {
    const entries = parseChangelog(file.path, file.text)
    if (entries === null) this.problems.push(problem('malformed', file.path, 'The changelog cannot be read.'))
    return (entries ?? []).map((entry) => ({ entry, paths: this.pathsOf(entry, file) }))
  }

  private pathsOf(entry: ChangelogEntry, file: TreeFile): readonly string[] {
    if (entry.kind === 'changeset') return []
    const given = entry.kind === 'include' ? entry.file : entry.dir
    const bases = entry.isRelative
      ? [dirName(file.path)]
      : [dirName(file.path), this.tree.dir, ...ancestorsOf(this.tree.dir)]
    const candidates = bases.flatMap((base) => resolve(base, given))
    if (entry.kind === 'include') return candidates.filter((path) => this.tree.all.has(path)).slice(0, 1)
    const under = (dir: string): readonly string[] =>
      [...this.tree.all.keys()].filter(
        (path) => path.startsWith(`${dir}/`) && /\.(?:sql|xml|ya?ml|json)$/i.test(path) && path !== file.path,
      )
    return (candidates.map(under).find((paths) => paths.length > 0) ?? []).toSorted(compareText)
  }

  private nameOf(path: string): string {
    return this.tree.dir !== '' && path.startsWith(`${this.tree.dir}/`) ? path.slice(this.tree.dir.length + 1) : path
  }
}

function resolve(base: string, given: string): readonly string[] {
  const parts = joinPath(base, given.replace(/^classpath:/, '').replace(/^\/+/, '')).split('/')
  const result: string[] = []
  for (const part of parts) {
    if (part === '' || part === '.') continue
    if (part !== '..') result.push(part)
    else if (result.pop() === undefined) return []
  }
  return [result.join('/')]
}
