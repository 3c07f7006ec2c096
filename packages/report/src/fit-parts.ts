/** A piece of a document: its rows may be dropped from the end, the rest stands or falls whole. */
export interface Part {
  readonly head: string
  readonly rows: readonly string[]
  readonly foot: string
}

/** How much room there is, how it is measured, and how a loss is said. */
export interface Budget {
  readonly limit: number
  readonly measure: (text: string) => number
  readonly sayRowsLost: (count: number) => string
  readonly sayPartsLost: (count: number) => string
}

const GAP = '\n\n'

/**
 * Joins parts into one document that keeps to a limit.
 *
 * Shape:  everything when it fits. Else every part keeps as many rows as fit, the first parts first, and says how many it lost;
 *         parts that do not even fit without rows are left out from the end, which the last line says.
 * Errors: throws a plain `Error` when not even that line fits, which is a bug of ours.
 */
export function fitParts(parts: readonly Part[], budget: Budget): string {
  const whole = join(parts.map((part) => assemble(part, part.rows.length, budget)))
  if (budget.measure(whole) <= budget.limit) return whole
  const kept = partsThatFit(parts, budget)
  const closing = kept < parts.length ? [budget.sayPartsLost(parts.length - kept)] : []
  const shown = parts.slice(0, kept)
  const smallest = shown.map((part) => smallestText(part, budget))
  let room = budget.limit - budget.measure(join([...smallest, ...closing]))
  if (room < 0) throw new Error('a report does not fit into its limit even without content')
  const texts = shown.map((part, index) => {
    const least = budget.measure(smallest[index] ?? '')
    const count = rowsThatFit(part, least + room, budget)
    const text = assemble(part, count, budget)
    room -= Math.max(0, budget.measure(text) - least)
    return text
  })
  return join([...texts, ...closing])
}

function partsThatFit(parts: readonly Part[], budget: Budget): number {
  const smallest = parts.map((part) => budget.measure(smallestText(part, budget)) + GAP.length)
  if (smallest.reduce((sum, size) => sum + size, 0) <= budget.limit) return parts.length
  let left = budget.limit - budget.measure(join([budget.sayPartsLost(parts.length)]))
  const cut = smallest.findIndex((size) => {
    left -= size
    return left < 0
  })
  return cut
}

function rowsThatFit(part: Part, limit: number, budget: Budget): number {
  if (budget.measure(assemble(part, part.rows.length, budget)) <= limit) return part.rows.length
  let left = limit - budget.measure(assemble(part, 0, budget))
  const cut = part.rows.findIndex((row) => {
    left -= budget.measure(row) + 1
    return left < 0
  })
  return Math.max(0, cut)
}

/** Without rows, or whole where that is shorter than to say what is lost. */
function smallestText(part: Part, budget: Budget): string {
  const [whole, least] = [assemble(part, part.rows.length, budget), assemble(part, 0, budget)]
  return budget.measure(whole) < budget.measure(least) ? whole : least
}

function assemble(part: Part, count: number, budget: Budget): string {
  const lost = part.rows.length - count
  const rows = part.rows.slice(0, count)
  const body = [...(part.head === '' ? [] : [part.head]), ...rows].join('\n')
  return [body, ...(lost > 0 ? [budget.sayRowsLost(lost)] : []), ...(part.foot === '' ? [] : [part.foot])].join(GAP)
}

function join(texts: readonly string[]): string {
  return `${texts.join(GAP)}\n`
}
