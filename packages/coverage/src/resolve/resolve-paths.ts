import { matchHeadless, matchShortPackage, matchTail, type TailMatch } from './match-suffix.ts'
import { below, findReportBase, nearestTo } from './near-report.ts'
import { type NormalPath, normalizeReportPath } from './normalize-report-path.ts'
import type { GoModule, Resolution, ResolveContext } from './resolution.ts'

type Attempt =
  | Resolution
  | { readonly kind: 'tentative'; readonly match: TailMatch }
  | { readonly kind: 'tail'; readonly match: TailMatch }
type SoundPath = Extract<NormalPath, { kind: 'path' }>

/**
 * Finds the tracked file behind every path of one report.
 *
 * Shape:  one entry a path given, under its spelling in the report. Relative paths start from the folder of the report, or one above
 *         it, where most of them are. A path with several possible files is the one nearest to the report; else it is ambiguous and
 *         never guessed.
 * Errors: never throws.
 */
export function resolvePaths(paths: Iterable<string>, context: ResolveContext): ReadonlyMap<string, Resolution> {
  const goModules = [...context.goModules].sort((left, right) => right.module.length - left.module.length)
  const all = [...paths]
  const base = findReportBase(all, context.reportFolder, context.index)
  const attempts = new Map<string, Attempt>()
  for (const raw of all) {
    const near = base === null ? null : below(base, raw, context.index)
    attempts.set(raw, attempt(raw, near, { ...context, goModules }))
  }
  const isProven = provenPrefixes([...attempts.values()])
  return new Map([...attempts].map(([raw, found]) => [raw, nearest(settle(found, isProven), context.reportFolder)]))
}

function nearest(found: Resolution, reportFolder: string): Resolution {
  const path = found.kind === 'ambiguous' ? nearestTo(reportFolder, found.candidates) : null
  return path === null ? found : { kind: 'tracked', path }
}

function settle(found: Attempt, isProven: (prefix: string) => boolean): Resolution {
  if (found.kind === 'tail') return { kind: 'tracked', path: found.match.path }
  if (found.kind !== 'tentative') return found
  return isProven(found.match.prefix) ? { kind: 'tracked', path: found.match.path } : { kind: 'unknown' }
}

// A root file such as `index.js` is the tail of many foreign paths. It counts when longer matches had the same prefix, or when
// the report knows root files only and agrees on one prefix.
function provenPrefixes(attempts: readonly Attempt[]): (prefix: string) => boolean {
  const prefixes = (kind: 'tail' | 'tentative'): ReadonlySet<string> =>
    new Set(attempts.flatMap((each) => (each.kind === kind ? [each.match.prefix] : [])))
  const [long, short] = [prefixes('tail'), prefixes('tentative')]
  const isRootOnly = long.size === 0 && short.size === 1
  return (prefix) => isRootOnly || long.has(prefix)
}

// What the inputs and the report itself say of its roots goes before where it lies.
function attempt(raw: string, near: string | null, context: ResolveContext): Attempt {
  const normal = normalizeReportPath(raw)
  const rooted = viaSourceRoots(raw, normal, context)
  const beside = near === null || rooted.length > 0 ? null : only([near])
  if (normal.kind === 'refused') return only(rooted) ?? beside ?? normal
  const path = mapRoot(normal, context)
  if (path === normal && beside !== null) return beside
  const inModule = viaGoModule(path.path, context.goModules)
  if (inModule !== null && context.index.has(inModule)) return { kind: 'tracked', path: inModule }
  const exact = !path.isAbsolute && context.index.has(path.path) ? [path.path] : []
  const certain = only([...new Set([...rooted, ...exact])])
  if (certain !== null) return certain
  // Go names its files by module: a foreign module's file is not ours, however alike its tail.
  if (context.goModules.length > 0) return { kind: 'unknown' }
  return bySuffix(path, context) ?? byOtherSpelling(path, context)
}

function mapRoot(normal: SoundPath, { rootMap }: ResolveContext): SoundPath {
  for (const { from, to } of rootMap) {
    const prefix = normalizeReportPath(from)
    const head = prefix.kind === 'path' ? `${prefix.path}/` : ''
    const isMatch = prefix.kind === 'path' ? normal.path.startsWith(head) : /^[./]+$/u.test(from) && normal.isAbsolute
    if (!isMatch) continue
    const folder = to === '' || to.endsWith('/') ? to : `${to}/`
    return { ...normal, path: `${folder}${normal.path.slice(head.length)}`, isAbsolute: false }
  }
  return normal
}

function viaGoModule(path: string, modules: readonly GoModule[]): string | null {
  const found = modules.find(({ module }) => path.startsWith(`${module}/`))
  if (found === undefined) return null
  const below = path.slice(found.module.length + 1)
  return found.folder === '' ? below : `${found.folder}/${below}`
}

function viaSourceRoots(raw: string, normal: NormalPath, { sourceRoots, index }: ResolveContext): readonly string[] {
  if (normal.kind === 'path' && normal.isAbsolute) return []
  const found = sourceRoots.flatMap((root) => {
    const joined = normalizeReportPath(`${root}/${raw}`)
    if (joined.kind === 'refused' || /^[./\\]*$/u.test(root)) return []
    if (!joined.isAbsolute) return index.has(joined.path) ? [joined.path] : []
    const match = matchTail(index, joined.path)
    return match !== null && isTelling(match, raw, normal.kind === 'refused') ? [match.path] : []
  })
  return [...new Set(found)]
}

// A tail that is no longer than the report's own path says nothing about the root it was joined to, unless that path climbs.
function isTelling(match: TailMatch, raw: string, isClimbing: boolean): boolean {
  return isClimbing ? match.path.includes('/') : match.path.length > raw.length || match.prefix === ''
}

function bySuffix(path: SoundPath, { index }: ResolveContext): Attempt | null {
  const tail = matchTail(index, path.path)
  const longTail: Attempt | null =
    tail !== null && (tail.path.includes('/') || tail.prefix === '') ? { kind: 'tail', match: tail } : null
  if (path.isAbsolute && longTail !== null) return longTail
  return (
    only(matchHeadless(index, path.path)) ??
    longTail ??
    only(matchShortPackage(index, path.path)) ??
    (tail === null ? null : { kind: 'tentative', match: tail })
  )
}

function byOtherSpelling(path: SoundPath, context: ResolveContext): Attempt {
  const decoded = /%[0-9A-Fa-f]{2}/u.test(path.path)
    ? normalizeReportPath(`file://${path.isAbsolute ? '/' : ''}${path.path}`)
    : null
  if (decoded?.kind === 'path' && decoded.path !== path.path) {
    const plain = { ...decoded, isAbsolute: path.isAbsolute }
    const exact = context.index.has(plain.path) ? only([plain.path]) : null
    const found = exact ?? bySuffix(plain, context)
    if (found !== null) return found
  }
  return (path.isWindows ? ignoringCase(path.path, context) : null) ?? { kind: 'unknown' }
}

function ignoringCase(path: string, { index }: ResolveContext): Resolution | null {
  for (let at = 0; at !== -1; ) {
    const found = index.ignoringCase(path.slice(at))
    if (found.length > 0) return only(found)
    const slash = path.indexOf('/', at)
    at = slash === -1 ? -1 : slash + 1
  }
  return null
}

function only(candidates: readonly string[]): Resolution | null {
  const [first] = candidates
  if (first === undefined) return null
  return candidates.length === 1
    ? { kind: 'tracked', path: first }
    : { kind: 'ambiguous', candidates: [...candidates].sort() }
}
