/** A tree: path to text. */
export type Tree = Readonly<Record<string, string>>

/**
 * Writes the difference of two trees as `git diff -U0` does, without looking for renames.
 *
 * Shape: files in the order of paths; hunks by a longest common subsequence of lines.
 */
export function fakeDiff(before: Tree, after: Tree): string {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return paths.map((path) => fileDiff(path, before[path], after[path])).join('')
}

function fileDiff(path: string, before: string | undefined, after: string | undefined): string {
  if (before === after) return ''
  const zero = '0'.repeat(40)
  const one = '1'.repeat(40)
  const head =
    before === undefined
      ? `new file mode 100644\nindex ${zero}..${one}\n--- /dev/null\n+++ b/${path}\n`
      : after === undefined
        ? `deleted file mode 100644\nindex ${one}..${zero}\n--- a/${path}\n+++ /dev/null\n`
        : `index ${one}..${'2'.repeat(40)} 100644\n--- a/${path}\n+++ b/${path}\n`
  return `diff --git a/${path} b/${path}\n${head}${hunks(linesOf(before), linesOf(after))}`
}

function linesOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.replace(/\n$/u, '').split('\n')
}

function hunks(before: readonly string[], after: readonly string[]): string {
  const table = lengths(before, after)
  let text = ''
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      i += 1
      j += 1
      continue
    }
    const [startI, startJ] = [i, j]
    while ((i < before.length || j < after.length) && !(i < before.length && before[i] === after[j])) {
      const down = table[i + 1]?.[j] ?? -1
      const right = table[i]?.[j + 1] ?? -1
      if (i < before.length && (j >= after.length || down >= right)) i += 1
      else j += 1
    }
    const [removed, added] = [before.slice(startI, i), after.slice(startJ, j)]
    text += `@@ -${removed.length === 0 ? startI : startI + 1},${removed.length} +${added.length === 0 ? startJ : startJ + 1},${added.length} @@\n`
    text += [...removed.map((line) => `-${line}\n`), ...added.map((line) => `+${line}\n`)].join('')
  }
  return text
}

function lengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const same = (table[i + 1]![j + 1] ?? 0) + 1
      table[i]![j] = before[i] === after[j] ? same : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
    }
  }
  return table
}
