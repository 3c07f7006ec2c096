import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

const OUTPUT = `${sep}.velocity${sep}out${sep}`

/** The files that gates wrote below a run's scratch folder, sorted. */
export function listOutputs(scratch: string): readonly string[] {
  return readdirSync(scratch, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(OUTPUT))
    .sort()
}
