import { RE2JS } from 're2js'
import type { Pattern } from '../../src/pattern/pattern.ts'

/** A match: start and end of the whole and of each group, -1 for a group that took no part. */
export type Spans = readonly number[]

/** Finds all matches with re2js. */
export function re2Matches(source: string, text: string): readonly Spans[] {
  const matcher = RE2JS.compile(source).matcher(text)
  const found: Spans[] = []
  while (matcher.find()) {
    const spans: number[] = []
    for (let group = 0; group <= matcher.groupCount(); group += 1) spans.push(matcher.start(group), matcher.end(group))
    found.push(spans)
  }
  return found
}

/** Finds all matches with the translation, each start moved back over the preamble. `starts` are the starts without it. */
export function ourMatches(
  pattern: Pattern,
  text: string,
): { readonly spans: readonly Spans[]; readonly starts: readonly number[] } {
  const regex = new RegExp(pattern.js, 'dg')
  const spans: Spans[] = []
  const starts: number[] = []
  let free = 0
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    const indices = match.indices!
    const end = indices[0]![1]
    starts.push(match.index)
    const groups = indices.slice(1).flatMap((span) => span ?? [-1, -1])
    spans.push([extended(pattern, text, match.index, free), end, ...groups])
    free = end
    if (end === match.index) regex.lastIndex = end + 1
  }
  return { spans, starts }
}

function extended({ preamble }: Pattern, text: string, start: number, free: number): number {
  let at = start
  while (preamble !== null && at > free && start - at < preamble.max && preamble.set[text.charCodeAt(at - 1)] === 1)
    at -= 1
  return at
}
