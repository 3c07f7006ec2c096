import { candidatesOf } from './candidates-of.ts'
import { insertRow, PLAIN_ROW, type RowWish } from './insert-row.ts'
import type { SeedTable, SeedType } from './seed-catalog.ts'

type Types = ReadonlyMap<string, SeedType>

const MAX_ATTEMPTS = 250

/** The rows that every table is to have, each tried once: three plain ones, and the edges. */
export function usualRows(table: SeedTable, types: Types): readonly string[] {
  return usualWishes(table).map((wish) => insertRow(table, types, wish))
}

/** The same for a table that took a stranger row first: with what made that one go in, where it need not be unique or may be NULL. */
export function usualRowsLike(table: SeedTable, types: Types, model: RowWish): readonly string[] {
  const unique = new Set(table.uniques.flat())
  const nullable = new Set(table.columns.filter(({ isNotNull }) => !isNotNull).map(({ name }) => name))
  return usualWishes(table).flatMap((wish) => {
    const kept = [...model.fixed].filter(([name]) => !(wish.isNull && nullable.has(name)))
    const free = kept.filter(([name]) => !unique.has(name))
    const like = { ...wish, counter: wish.counter + 10, isDefault: model.isDefault }
    const rows = [insertRow(table, types, { ...like, fixed: new Map(kept) })]
    return free.length === kept.length ? rows : [...rows, insertRow(table, types, { ...like, fixed: new Map(free) })]
  })
}

/**
 * Rows with NULL in every nullable column, with the values of another row in every column that need not be unique, with the longest
 * text, and with zero or negative numbers.
 */
function usualWishes(table: SeedTable): readonly RowWish[] {
  const unique = new Set(table.uniques.flat())
  const free = new Set(table.columns.map(({ name }) => name).filter((name) => !unique.has(name)))
  return [
    { ...PLAIN_ROW, counter: 1, parentRow: 0 },
    { ...PLAIN_ROW, counter: 2, parentRow: 1 },
    { ...PLAIN_ROW, counter: 3, parentRow: 0 },
    { ...PLAIN_ROW, counter: 4, parentRow: 2, isNull: true },
    { ...PLAIN_ROW, counter: 5, parentRow: 0, repeated: { columns: free, counter: 1 } },
    { ...PLAIN_ROW, counter: 6, parentRow: 1, style: 'longest' },
    { ...PLAIN_ROW, counter: 7, parentRow: 0, style: 'zero' },
  ]
}

/**
 * Ever stranger rows for a table that refused the usual ones: with its defaults, and with the constants that its checks name.
 *
 * Shape:  at most 250, likeliest first.
 */
export function furtherWishes(table: SeedTable, types: Types, counter: number): readonly RowWish[] {
  const choices = table.columns
    .map((column) => ({ name: column.name, column }))
    .filter(({ column }) => !column.isGenerated && !column.isIdentity && !column.isSerial)
    .map(({ name, column }) => ({ name, values: candidatesOf(table, column, types, counter) }))
    .filter(({ values }) => values.length > 0)
  const wishes: RowWish[] = []
  for (const parentRow of [0, 1, 2, 3, 4, 5, 6]) {
    wishes.push(
      { ...PLAIN_ROW, counter, parentRow, isDefault: true },
      { ...PLAIN_ROW, counter, parentRow, isNull: true },
    )
  }
  for (const fixed of combinations(choices)) {
    for (const isNull of [false, true]) wishes.push({ ...PLAIN_ROW, counter, isNull, isDefault: isNull, fixed })
  }
  return wishes.slice(0, MAX_ATTEMPTS)
}

interface Choice {
  readonly name: string
  readonly values: readonly string[]
}

/** First all columns together, then one column against the others, then everything. */
function combinations(choices: readonly Choice[]): readonly ReadonlyMap<string, string>[] {
  if (choices.length === 0) return []
  const longest = Math.max(...choices.map(({ values }) => values.length))
  const of = (pick: (position: number) => number): ReadonlyMap<string, string> =>
    new Map(choices.map(({ name, values }, position) => [name, values[pick(position) % values.length] ?? 'NULL']))
  const together = Array.from({ length: longest }, (_, at) => of(() => at))
  const counted = Array.from({ length: MAX_ATTEMPTS }, (_, at) => {
    let rest = at
    const digits = choices.map(({ values }) => {
      const digit = rest % values.length
      rest = Math.floor(rest / values.length)
      return digit
    })
    return of((position) => digits[position] ?? 0)
  })
  const alone = choices.flatMap((choice, position) =>
    choice.values.map((_, at) => of((each) => (each === position ? at : 0))),
  )
  return [...together, ...alone.slice(0, 40), ...counted]
}
