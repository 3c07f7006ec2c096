/** Deeper trees are no SQL that a person or a tool writes. */
const MAX_NODES = 500_000

/**
 * Visits every object of a parse tree, itself included.
 *
 * Errors: never throws; what lies behind half a million objects is not visited.
 */
export function walk(node: unknown, visit: (object: Readonly<Record<string, unknown>>) => void): void {
  const open: unknown[] = [node]
  for (let seen = 0; open.length > 0 && seen < MAX_NODES; seen += 1) {
    const next = open.pop()
    if (Array.isArray(next)) {
      for (const item of next) open.push(item)
    } else if (isObject(next)) {
      visit(next)
      for (const value of Object.values(next)) if (typeof value === 'object') open.push(value)
    }
  }
}

/** Whether a value of a parse tree has properties. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
