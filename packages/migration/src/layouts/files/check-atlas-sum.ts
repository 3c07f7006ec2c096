import type { LayoutProblem } from '../../model/migration.ts'
import type { MigrationTree } from '../layout.ts'
import { problem } from '../parts/problem.ts'
import { stripReturn } from '../text/strip-return.ts'

/**
 * Checks the files of an Atlas directory against its `atlas.sum`.
 *
 * Shape: [] when they agree. Names are always compared; hashes only where `sha256Base64` is given. A hash covers the names and texts
 *        of all files up to its own, so the first one that differs names the first file that was changed.
 * Source: ariga/atlas, sql/migrate/dir.go (`NewHashFile`, `HashFile.Sum`).
 */
export function checkAtlasSum(
  tree: MigrationTree,
  sha256Base64: ((text: string) => string) | null,
): readonly LayoutProblem[] {
  const sum = tree.files.find(({ name }) => name === 'atlas.sum')
  const files = tree.files.filter(({ name }) => /^[^/]+\.sql$/.test(name))
  if (sum === undefined) return [problem('checksum', tree.dir, 'There is no atlas.sum: run "atlas migrate hash".')]
  const [head = '', ...rest] = sum.text.split('\n').map(stripReturn)
  const listed = rest.flatMap((line) => {
    const at = line.lastIndexOf(' h1:')
    return at === -1 ? [] : [{ name: line.slice(0, at).trim(), hash: line.slice(at + 4) }]
  })
  if (!head.startsWith('h1:')) return [problem('checksum', sum.path, 'atlas.sum does not begin with "h1:".', 1)]
  const hashed = files.filter(({ text }) => !/^--\s*atlas:sum ignore\s*$/m.test(text))
  const missing = hashed.find(({ name }) => !listed.some((entry) => entry.name === name))
  if (missing !== undefined)
    return [
      problem('checksum', missing.path, `"${missing.name}" does not stand in atlas.sum: run "atlas migrate hash".`),
    ]
  const gone = listed.find(({ name }) => !files.some((file) => file.name === name))
  if (gone !== undefined) return [problem('checksum', sum.path, `atlas.sum lists "${gone.name}", which is not there.`)]
  if (sha256Base64 === null) return []
  if (sha256Base64(listed.map(({ name, hash }) => `${name}${hash}`).join('')) !== head.slice(3).trim())
    return [problem('checksum', sum.path, 'The first line of atlas.sum is not the hash of its other lines.', 1)]
  const hashes = new Map(listed.map(({ name, hash }) => [name, hash.trim()]))
  const isRight = (count: number): boolean => {
    const last = hashed[count - 1]
    if (last === undefined) return true
    const upTo = files.slice(0, files.indexOf(last) + 1)
    const text = upTo.map((file) => (hashed.includes(file) ? file.name + file.text : file.name)).join('')
    return sha256Base64(text) === hashes.get(last.name)
  }
  if (isRight(hashed.length)) return []
  // Once one differs all later ones do: halving finds the first with few hashes.
  let low = 0
  let high = hashed.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isRight(middle)) low = middle
    else high = middle
  }
  const changed = hashed[high - 1]
  const path = changed?.path ?? sum.path
  return [
    problem(
      'checksum',
      path,
      `"${changed?.name ?? ''}" is not what atlas.sum has hashed: run "atlas migrate hash" if the change is meant.`,
    ),
  ]
}
