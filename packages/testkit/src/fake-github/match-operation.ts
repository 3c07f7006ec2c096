import { type Operation, slice } from './slice.ts'

/** An operation that a request addresses, with its path parameters decoded. */
export interface OperationMatch {
  readonly operation: Operation
  readonly method: string
  /** As in the description, with `{names}`. */
  readonly template: string
  readonly params: Readonly<Record<string, string>>
}

const routes = Object.entries(slice.paths)
  .map(([template, methods]) => ({ template, methods, pattern: patternOf(template) }))
  .sort((left, right) => wildcards(left.template) - wildcards(right.template))

/** Finds the operation for a method and a path without query; null when the slice has none. Literal segments win. */
export function matchOperation(method: string, path: string): OperationMatch | null {
  for (const { template, methods, pattern } of routes) {
    const operation = methods[method.toLowerCase()]
    const found = pattern.exec(path)
    if (operation === undefined || found === null) continue
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)] as const)
    return { operation, method, template, params: Object.fromEntries(params) }
  }
  return null
}

function patternOf(template: string): RegExp {
  // A git reference is the one parameter that GitHub takes with slashes.
  const source = template.replace(/\{(\w+)\}/g, (_, name) => (name === 'ref' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`))
  return new RegExp(`^${source}$`)
}

function wildcards(template: string): number {
  return template.split('{').length
}
