import { readFileSync } from 'node:fs'
import { sep } from 'node:path'

const REPORT = `${sep}migrations-default${sep}report.json`

/** The down migration that the migration gate generated, from the files that a run left; null when it had none to suggest. */
export function readSuggestedDown(files: readonly string[]): string | null {
  const path = files.find((file) => file.endsWith(REPORT))
  if (path === undefined) return null
  const { databases } = JSON.parse(readFileSync(path, 'utf8')) as Report
  return databases[0]?.suggestion?.sql ?? null
}

/** What is read of `velocity.migration-report/1`. */
interface Report {
  readonly databases: readonly { readonly suggestion: { readonly sql: string } | null }[]
}
