import { basename, dirname } from 'node:path'
import { CoverageCollector, readReport } from '@velocity/coverage'
import { createCodec, createFiles } from '@velocity/local'

/**
 * Reads a report the way the gate does: found by content, transcoded, digested, parsed, merged.
 *
 * Shape: how many source files it holds.
 */
export async function readWithOurs(path: string): Promise<number> {
  const collector = new CoverageCollector()
  await readReport(basename(path), createFiles(dirname(path)), createCodec(), (file) => collector.add(file))
  return collector.files().length
}
