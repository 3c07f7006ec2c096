/** What commits did to files, in columns; read from `git log --raw`. */
export interface HistoryLog {
  /** Object numbers, newest first. */
  readonly commits: readonly number[]
  readonly paths: readonly string[]
  /** By change: which commit (a position in `commits`, or -1 when a ref names the file itself), which path, the file's new object. */
  readonly commitOf: readonly number[]
  readonly pathOf: readonly number[]
  readonly blobOf: readonly number[]
  /** Where the change's old objects start in `olds`; -1 there: it was no file in that parent. */
  readonly oldStart: readonly number[]
  readonly olds: readonly number[]
}

/** A log that is being read. */
export interface LogBuilder {
  commit(name: string): void
  /** `names` are the old objects' and last the new one's; '' for none. */
  change(path: string, names: readonly string[]): void
  /** A file that a ref names without a commit. */
  file(path: string, name: string): void
  build(): HistoryLog
}

/**
 * Starts an empty log.
 *
 * Shape: `find` gives an object's number and throws when it is not there. Changes that leave no file behind are left out.
 */
export function createLogBuilder(find: (name: string) => number): LogBuilder {
  const commits: number[] = []
  const paths: string[] = []
  const pathNumbers = new Map<string, number>()
  const [commitOf, pathOf, blobOf, oldStart, olds]: number[][] = [[], [], [], [], []]
  const add = (commit: number, path: string, names: readonly string[]): void => {
    const name = names.at(-1) ?? ''
    if (name === '') return
    let number = pathNumbers.get(path)
    if (number === undefined) {
      number = paths.length
      paths.push(path)
      pathNumbers.set(path, number)
    }
    commitOf?.push(commit)
    pathOf?.push(number)
    blobOf?.push(find(name))
    oldStart?.push(olds?.length ?? 0)
    for (let at = 0; at + 1 < names.length; at += 1) {
      const old = names[at] as string
      olds?.push(old === '' ? -1 : find(old))
    }
  }
  return {
    commit: (name) => {
      commits.push(find(name))
    },
    change: (path, names) => add(commits.length - 1, path, names),
    file: (path, name) => add(-1, path, ['', name]),
    build: () => ({
      commits,
      paths,
      commitOf: commitOf ?? [],
      pathOf: pathOf ?? [],
      blobOf: blobOf ?? [],
      oldStart: [...(oldStart ?? []), olds?.length ?? 0],
      olds: olds ?? [],
    }),
  }
}
