/** What only initdb, replication and tests of extensions read: no database is made here, it ships as an image. */
const UNUSED =
  /\/(?:postgres\.bki|system_constraints\.sql|libpqwalreceiver\.so|pgxs\/.*|[^/]*\.sample|(?:information_schema|system_functions|system_views|snowball_create)\.sql)$/u

/**
 * Fills the files of PGlite's data that are of no use here with zeros: they stay in their places and take no room when compressed.
 *
 * Errors: throws when the modules list no files, or none of the unused ones.
 */
export function blankUnusedFiles(data: Uint8Array, modules: readonly string[]): Uint8Array {
  const blank = Uint8Array.from(data)
  let count = 0
  for (const text of modules) {
    for (const [, name = '', start, end] of text.matchAll(/filename:"([^"]+)",start:([\de]+),end:([\de]+)/gu)) {
      if (!UNUSED.test(name)) continue
      blank.fill(0, Number(start), Number(end))
      count += 1
    }
  }
  if (count === 0) throw new Error('the modules of PGlite do not say where its files lie')
  return blank
}
