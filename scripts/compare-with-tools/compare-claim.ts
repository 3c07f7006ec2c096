import { dirname } from 'node:path'
import { type Claim, type FileFigures, METRICS, type Tally } from './claim.ts'
import type { OurFile, OurReading } from './read-with-ours.ts'

/** One line of the table. `same` is "yes", or "NO" for what nothing explains, or the reason why it is not compared. */
export interface Row {
  readonly tool: string
  readonly format: string
  readonly metric: string
  readonly toolSays: string
  readonly weSay: string
  readonly same: string
}

const NO = 'NO'

/** True for a row that makes the comparison fail. */
export function isDifference(row: Row): boolean {
  return row.same === NO
}

/**
 * Compares what a tool says about its report with what we read in it.
 *
 * Shape: a row for the files, one per metric with the sums, one per file and metric that differs, then the asides.
 */
export function compareClaim(
  claim: Claim,
  ours: OurReading,
  listings: ReadonlyMap<string, ReadonlyMap<number, boolean>>,
): readonly Row[] {
  const row = (metric: string, toolSays: string, weSay: string, same = toolSays === weSay ? 'yes' : NO): Row => ({
    tool: claim.tool,
    format: claim.format,
    metric,
    toolSays,
    weSay,
    same,
  })
  const pairs = claim.files.map((file) => ({ file, our: findOurs(file.path, claim, ours) }))
  const strangers = ours.files.filter((file) => !pairs.some(({ our }) => our === file))
  const unread = pairs.filter(({ our }) => our === undefined)
  const rows = [row('files', String(claim.files.length), String(ours.files.length))]
  for (const { file } of unread) rows.push(row(`file ${file.path}`, 'measured', '—'))
  for (const file of strangers) rows.push(row(`file ${file.path}`, '—', 'measured'))
  for (const metric of METRICS) {
    const told = pairs.filter(({ file }) => file[metric] !== undefined)
    if (told.length > 0) {
      const says = sum(told.map(({ file }) => file[metric]))
      const read = sum(told.map(({ our }) => our?.[metric] ?? undefined))
      rows.push(row(metric, show(says), show(says?.total === 0 ? (read ?? says) : read)))
      for (const { file, our } of told) {
        const [left, right] = [show(file[metric]), show(our?.[metric] ?? undefined)]
        // A file without any branch has no record of branches.
        const isNothing = file[metric]?.total === 0 && our !== undefined && our[metric] === null
        if (left !== right && !isNothing) rows.push(row(`${metric} of ${file.path}`, left, right))
      }
    }
    const total = claim.totals?.[metric]
    if (total !== undefined)
      rows.push(row(`${metric}, printed total`, show(total), show(ours.totals[metric] ?? undefined)))
  }
  const listed = pairs.filter(({ file }) => file.listing !== undefined)
  if (listed.length > 0) rows.push(...compareListings(listed, listings, row))
  for (const { metric, toolSays, why } of claim.asides ?? [])
    rows.push(row(metric, toolSays, '—', `not compared: ${why}`))
  return rows
}

type MakeRow = (metric: string, toolSays: string, weSay: string) => Row
type Listings = ReadonlyMap<string, ReadonlyMap<number, boolean>>

function compareListings(
  pairs: readonly { readonly file: FileFigures; readonly our: OurFile | undefined }[],
  listings: Listings,
  row: MakeRow,
): readonly Row[] {
  let count = 0
  let agreed = 0
  const rows: Row[] = []
  for (const { file, our } of pairs) {
    const listing = file.listing ?? new Map<number, boolean>()
    const read = listings.get(our?.path ?? '') ?? new Map<number, boolean>()
    for (const line of new Set([...listing.keys(), ...read.keys()])) {
      count += 1
      if (listing.get(line) === read.get(line)) agreed += 1
      else rows.push(row(`line ${line} of ${file.path}`, state(listing.get(line)), state(read.get(line))))
    }
  }
  return [row('line by line', `${count} lines`, `${agreed} lines`), ...rows]
}

/** Our file of this path: the same spelling, or the same below the report's folder, or the one with the longest common end. */
function findOurs(path: string, claim: Claim, ours: OurReading): OurFile | undefined {
  const whole = `${dirname(claim.report)}/${path}`
  const same = ours.files.find((file) => file.path === path || file.path === whole)
  if (same !== undefined) return same
  const isTaken = (file: OurFile): boolean => claim.files.some((other) => other.path === file.path)
  const alike = ours.files.filter((file) => !isTaken(file) && (ends(file.path, path) || ends(path, file.path)))
  const longest = Math.max(...alike.map((file) => file.path.length))
  const closest =
    alike.length === 1 ? alike : alike.filter((file) => ends(path, file.path) && file.path.length === longest)
  return closest.length === 1 ? closest[0] : undefined
}

function ends(path: string, suffix: string): boolean {
  return path.replaceAll('\\', '/').endsWith(`/${suffix}`)
}

function sum(tallies: readonly (Tally | undefined)[]): Tally | undefined {
  const known = tallies.filter((tally) => tally !== undefined)
  if (known.length === 0) return undefined
  return {
    covered: known.reduce((total, tally) => total + tally.covered, 0),
    total: known.reduce((total, tally) => total + tally.total, 0),
  }
}

function show(tally: Tally | undefined): string {
  return tally === undefined ? '—' : `${tally.covered}/${tally.total}`
}

function state(isHit: boolean | undefined): string {
  return isHit === undefined ? 'no code' : isHit ? 'ran' : 'missed'
}
