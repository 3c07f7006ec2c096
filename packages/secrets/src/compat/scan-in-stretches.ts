import type { Fragment } from '../engine/fragment.ts'
import type { FragmentResult, Hit } from '../engine/hit.ts'
import type { Scanner } from '../engine/scanner.ts'
import { type Stretch, splitFragment } from './split-fragment.ts'

/**
 * Makes a scanner look at a fragment in the pieces in which gitleaks does.
 *
 * Shape:  hits as in the whole fragment; one that the path alone makes stands once.
 */
export function scanInStretches(scanner: Scanner): Scanner {
  function scan(fragment: Fragment): FragmentResult {
    const stretches = splitFragment(fragment)
    if (stretches.length < 2) return scanner.scan(fragment)
    const hits: Hit[] = []
    const exhausted = new Set<string>()
    for (const stretch of stretches) {
      const result = scanner.scan(partOf(fragment, stretch))
      for (const id of result.exhausted) exhausted.add(id)
      for (const hit of result.hits) {
        if (stretch.start === 0 || hit.rule.pattern !== null) hits.push(moved(hit, stretch.start))
      }
    }
    return { hits, exhausted: [...exhausted].sort() }
  }
  return {
    scan,
    open(fragment) {
      const windows: string[] = []
      return {
        feed: ({ text, from, to }) => {
          windows.push(text.slice(from, to))
        },
        close: () => scan({ ...fragment, text: windows.join('') }),
      }
    },
  }
}

/** A stretch as a fragment of its own. */
export function partOf(fragment: Fragment, { start, end }: Stretch): Fragment {
  return { ...fragment, text: fragment.text.slice(start, end), lineOf: (offset) => fragment.lineOf(start + offset) }
}

function moved(hit: Hit, by: number): Hit {
  if (by === 0 || hit.rule.pattern === null) return hit
  return {
    ...hit,
    start: hit.start + by,
    end: hit.end + by,
    secretStart: hit.secretStart + by,
    secretEnd: hit.secretEnd + by,
    companions: hit.companions.map((companion) => moved(companion, by)),
  }
}
