import type { Tally } from './claim.ts'

/** What an lcov record says of itself in LF/LH, BRF/BRH and FNF/FNH. */
export interface LcovTotals {
  readonly lines?: Tally
  readonly branches?: Tally
  readonly functions?: Tally
}

/** Reads the totals of every record: the tool's own sums, which our parser does not use. */
export function readLcovTotals(text: string): ReadonlyMap<string, LcovTotals> {
  const records = text.split(/^end_of_record\s*$/m).filter((record) => record.includes('SF:'))
  return new Map(records.map((record) => [/^SF:(.*?)\r?$/m.exec(record)?.[1] ?? '', totalsOf(record)]))
}

/** The `DA` lines of every record, true where the count is above 0. */
export function readLcovListing(text: string): ReadonlyMap<string, ReadonlyMap<number, boolean>> {
  const listings = new Map<string, Map<number, boolean>>()
  let lines = new Map<number, boolean>()
  for (const row of text.split(/\r?\n/)) {
    if (row.startsWith('SF:')) {
      lines = listings.get(row.slice(3)) ?? new Map<number, boolean>()
      listings.set(row.slice(3), lines)
    }
    const [, line, count] = /^DA:(\d+),(\d+)/.exec(row) ?? []
    if (line !== undefined) lines.set(Number(line), lines.get(Number(line)) === true || Number(count) > 0)
  }
  return listings
}

/** Functions and arms as every record lists them, each name and each `BRDA` once, as `lcov --summary` counts. */
export function countLcovEntries(
  text: string,
): ReadonlyMap<string, { readonly functions: Tally; readonly branches: Tally }> {
  const records = text.split(/^end_of_record\s*$/m).filter((record) => record.includes('SF:'))
  return new Map(
    records.map((record) => {
      const count = (pattern: RegExp): number => new Set(record.match(pattern) ?? []).size
      const functions = { covered: count(/^FNDA:[1-9]\d*,.*$/gm), total: count(/^FNDA:\d+,.*$/gm) }
      const branches = { covered: count(/^BRDA:.*,[1-9]\d*$/gm), total: count(/^BRDA:.*$/gm) }
      return [/^SF:(.*?)\r?$/m.exec(record)?.[1] ?? '', { functions, branches }]
    }),
  )
}

function totalsOf(record: string): LcovTotals {
  const read = (found: string, hit: string): Tally | undefined => {
    const total = new RegExp(`^${found}:(\\d+)`, 'm').exec(record)?.[1]
    const covered = new RegExp(`^${hit}:(\\d+)`, 'm').exec(record)?.[1]
    return total === undefined || covered === undefined ? undefined : { covered: Number(covered), total: Number(total) }
  }
  const [lines, branches, functions] = [read('LF', 'LH'), read('BRF', 'BRH'), read('FNF', 'FNH')]
  return { ...(lines && { lines }), ...(branches && { branches }), ...(functions && { functions }) }
}
