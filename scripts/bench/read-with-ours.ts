import { basename, dirname } from 'node:path'
import { CoverageCollector, readReport } from '@velocity/coverage'
import { createLocal } from '@velocity/local'

/**
 * Reads a report the way the gate does: found by content, transcoded, digested, parsed, merged.
 *
 * Shape: how many source files it holds.
 */
export async function readWithOurs(path: string): Promise<number> {
  const collector = new CoverageCollector()
  const { files, codec } = createLocal(dirname(path))
  await readReport(basename(path), files, codec, (file) => collector.add(file))
  return collector.files().length
}
