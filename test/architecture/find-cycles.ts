import { type Module, resolveRelative } from './module-graph.ts'

/**
 * Names one import cycle for every module that is on one.
 *
 * Shape: `a.ts → b.ts → a.ts`, each cycle once; [] when there is none.
 */
export function findCycles(modules: readonly Module[]): readonly string[] {
  const edges = new Map(modules.map((module) => [module.path, targets(module)]))
  const finished = new Set<string>()
  const cycles: string[] = []
  for (const start of edges.keys()) visit(start, [])
  return cycles

  function visit(path: string, trail: readonly string[]): void {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) {
      cycles.push([...trail.slice(seenAt), path].join(' → '))
      return
    }
    if (finished.has(path)) return
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path])
    finished.add(path)
  }
}

function targets(module: Module): readonly string[] {
  return module.imports.flatMap((specifier) => {
    if (specifier.startsWith('.')) return [resolveRelative(module.path, specifier)]
    const house = /^@velocity\/([^/]+)$/u.exec(specifier)?.[1]
    return house === undefined ? [] : [`packages/${house}/src/index.ts`]
  })
}
