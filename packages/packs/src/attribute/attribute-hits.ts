import type { Fragment, HistoryHit, Hit } from '@velocity/secrets'
import type { HistoryLog } from '../log/history-log.ts'
import { type Candidate, IDENTITY, MESSAGE } from '../scan/candidate.ts'
import { readCommitText } from '../scan/commit-text.ts'
import { createLineCounter } from '../scan/line-counter.ts'
import type { ObjectStore } from '../store/open-store.ts'
import type { AttributionParts } from './attribution-parts.ts'
import { findIntroductions, type Introduction, listSought, soughtByObject } from './find-introductions.ts'
import { visitObjects } from './visit-objects.ts'

/** Hits in the commits that brought them, and the rules that used up their budget on the way. */
export interface Attributed {
  readonly hits: readonly HistoryHit[]
  readonly exhausted: readonly string[]
}

/**
 * Turns candidates into hits in the commits that brought them.
 *
 * Shape:  a file's hits come from a scan of the whole file as the commit left it, so that lines, commit allowlists and confidence are
 *         those of that commit; a candidate that no such scan gives again is reported where it was seen.
 * Errors: VEL_PACK_CORRUPT.
 */
export function attributeHits(parts: AttributionParts, candidates: readonly Candidate[]): Attributed {
  const { log, store, scanner } = parts
  const exhausted = new Set<string>()
  const scan = (fragment: Fragment): readonly Hit[] => {
    const result = scanner.scan(fragment)
    for (const id of result.exhausted) exhausted.add(id)
    return result.hits
  }
  const commitName = (commit: number): string | null =>
    commit < 0 ? null : store.nameOf(log.commits[commit] as number)
  const introductions = locate(parts, candidates)
  const firstSeen = firstChanges(log, candidates)
  const texts = readTexts(parts, [
    ...[...introductions.values()].flat().map(({ object }) => object),
    ...candidates.map(({ object }) => object),
  ])
  const scans = new Map<string, { readonly fragment: Fragment; readonly hits: readonly Hit[] }>()
  const scanAt = (
    { commit, path, object }: Introduction,
    isNamed: boolean,
  ): { fragment: Fragment; hits: readonly Hit[] } => {
    const key = `${commit} ${path} ${object} ${isNamed}`
    const known = scans.get(key)
    if (known !== undefined) return known
    const text = texts.get(object) ?? ''
    const lineOf = createLineCounter(text)
    const fragment: Fragment = {
      kind: 'file',
      path: log.paths[path] ?? '',
      text,
      commit: isNamed ? commitName(commit) : null,
      lineOf,
    }
    const made = { fragment, hits: scan(fragment) }
    scans.set(key, made)
    return made
  }
  const hits: HistoryHit[] = []
  const told = new Set<string>()
  const tell = (fragment: Fragment, hit: Hit): void => {
    const key = `${fragment.commit}\0${fragment.path}\0${hit.rule.id}\0${hit.start}\0${hit.end}\0${hit.secretStart}`
    if (told.has(key)) return
    told.add(key)
    hits.push({ fragment, hit })
  }
  for (const candidate of candidates) {
    if (candidate.path < 0) {
      for (const { fragment, hit } of messageHits(candidate, texts.get(candidate.object) ?? '', store, scan))
        tell(fragment, hit)
      continue
    }
    const places = introductions.get(`${candidate.path}\0${candidate.needle}`) ?? []
    let isTold = false
    for (const place of places) {
      const named = scanAt(place, true)
      const own = named.hits.filter((hit) => isOf(candidate, hit, named.fragment.text))
      for (const hit of own) tell(named.fragment, hit)
      const isAllowedThere =
        own.length === 0 && scanAt(place, false).hits.some((hit) => isOf(candidate, hit, named.fragment.text))
      isTold = isTold || isAllowedThere || own.some(({ confidence }) => confidence === candidate.confidence)
    }
    const seen = firstSeen.get(`${candidate.path} ${candidate.object}`)
    if (isTold || seen === undefined) continue
    const { fragment, hits: all } = scanAt(seen, true)
    for (const hit of all.filter((each) => isOf(candidate, each, fragment.text))) tell(fragment, hit)
  }
  return { hits, exhausted: [...exhausted] }
}

function isOf({ ruleId, needle }: Candidate, hit: Hit, text: string): boolean {
  return hit.rule.id === ruleId && text.slice(hit.secretStart, hit.secretEnd) === needle
}

/** The introductions of each path and secret. */
function locate(
  parts: AttributionParts,
  candidates: readonly Candidate[],
): ReadonlyMap<string, readonly Introduction[]> {
  const { log } = parts
  const sought = listSought(log, candidates)
  const byObject = soughtByObject(log, sought)
  const holders = sought.map(() => new Set<number>())
  visitObjects(parts, byObject.keys(), (object, text) => {
    for (const position of byObject.get(object) ?? [])
      if (text.includes(sought[position]?.needle ?? '')) holders[position]?.add(object)
  })
  return new Map(
    sought.map((each, position) => [
      `${each.path}\0${each.needle}`,
      findIntroductions(log, each, holders[position] ?? new Set()),
    ]),
  )
}

/** The oldest change that gives a candidate's path a candidate's object. */
function firstChanges(log: HistoryLog, candidates: readonly Candidate[]): ReadonlyMap<string, Introduction> {
  const wanted = new Set(candidates.map(({ path, object }) => `${path} ${object}`))
  const found = new Map<string, Introduction>()
  const objects = new Set(candidates.map(({ object }) => object))
  for (let at = 0; at < log.blobOf.length; at += 1) {
    const object = log.blobOf[at] as number
    if (!objects.has(object)) continue
    const path = log.pathOf[at] as number
    const key = `${path} ${object}`
    if (wanted.has(key)) found.set(key, { commit: log.commitOf[at] as number, path, object })
  }
  return found
}

function readTexts(parts: AttributionParts, objects: Iterable<number>): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  visitObjects(parts, objects, (object, text) => texts.set(object, text))
  return texts
}

function messageHits(
  candidate: Candidate,
  raw: string,
  store: ObjectStore,
  scan: (fragment: Fragment) => readonly Hit[],
): readonly HistoryHit[] {
  const { message, identities } = readCommitText(raw)
  const commit = store.nameOf(candidate.object)
  const kinds = [
    { place: MESSAGE, kind: 'commit-message', text: message },
    { place: IDENTITY, kind: 'identity', text: identities },
  ] as const
  return kinds.flatMap(({ place, kind, text }) => {
    if (place !== candidate.path) return []
    const fragment: Fragment = { kind, path: '', text, commit, lineOf: createLineCounter(text) }
    return scan(fragment)
      .filter((hit) => isOf(candidate, hit, text))
      .map((hit) => ({ fragment, hit }))
  })
}
