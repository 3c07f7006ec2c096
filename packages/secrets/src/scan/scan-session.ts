import type { Finding } from '@velocity/model'
import type { Fragment } from '../engine/fragment.ts'
import type { FragmentResult, Hit } from '../engine/hit.ts'
import type { Scanner } from '../engine/scanner.ts'
import type { Collector } from '../findings/collector.ts'
import { showLatin1 } from '../text/decode-utf8.ts'
import { incomplete } from './incomplete.ts'

/** A scan that is under way. */
export interface ScanSession {
  /** Scans a text and keeps what it finds. False once time is up: nothing was scanned, and the session says so. */
  scan(fragment: Fragment): boolean
  /** Keeps what somebody else's scan of a text found. */
  keep(fragment: Fragment, result: FragmentResult): void
  /** Scans a text once more and keeps nothing of it. */
  look(fragment: Fragment): readonly Hit[]
  /** Whether a scan before found this secret in this file. */
  isKept(fragment: Fragment, hit: Hit): boolean
  /** Names rules that used up their time in somebody else's scan. */
  exhaust(rules: readonly string[]): void
  /** Counts the bytes of somebody else's scan. */
  count(bytes: number): void
  /** Says that something could not be scanned. */
  miss(finding: Finding): void
  isOutOfTime(): boolean
  /** Everything that was not scanned and should have been. */
  problems(): readonly Finding[]
  /** Units: bytes that went through the engine. */
  readonly bytes: number
}

/** What a session works with. */
export interface SessionOptions {
  readonly scanner: Scanner
  readonly collector: Collector
  readonly nowMs: () => number
  readonly maxMinutes: number
}

const MAX_EXHAUSTED = 50

/** Starts a scan; its time runs from now. */
export function startSession({ scanner, collector, nowMs, maxMinutes }: SessionOptions): ScanSession {
  const endMs = nowMs() + maxMinutes * 60_000
  const missed: Finding[] = []
  const exhausted = new Map<string, string>()
  let bytes = 0
  let isOver = false
  function keep(fragment: Fragment, { hits, exhausted: rules }: FragmentResult): void {
    for (const hit of hits) collector.add(fragment, hit)
    exhaust(rules, fragment.path)
  }
  function exhaust(rules: readonly string[], path: string): void {
    for (const rule of rules) if (!exhausted.has(rule) && exhausted.size < MAX_EXHAUSTED) exhausted.set(rule, path)
  }
  function isOutOfTime(): boolean {
    if (!isOver && nowMs() > endMs) isOver = true
    return isOver
  }
  return {
    scan(fragment) {
      if (isOutOfTime()) return false
      bytes += fragment.text.length
      keep(fragment, scanner.scan(fragment))
      return true
    },
    keep,
    look(fragment) {
      const { hits, exhausted: rules } = scanner.scan(fragment)
      exhaust(rules, fragment.path)
      return hits
    },
    isKept: (fragment, hit) => collector.has(fragment, hit),
    exhaust: (rules) => exhaust(rules, ''),
    count: (more) => {
      bytes += more
    },
    miss: (finding) => {
      missed.push(finding)
    },
    isOutOfTime,
    problems: () => [
      ...missed,
      ...(isOver ? [outOfTime(maxMinutes)] : []),
      ...[...exhausted].map(([rule, path]) => exhaustedRule(rule, showLatin1(path))),
    ],
    get bytes() {
      return bytes
    },
  }
}

function outOfTime(maxMinutes: number): Finding {
  return incomplete(
    `the scan was stopped after ${maxMinutes} minutes, before it was done.`,
    'the range or the tree is larger than the limit allows for, or the machine is slow.',
    'raise max-minutes, or take large generated files out with secrets.allow and paths.',
    'time',
  )
}

function exhaustedRule(rule: string, path: string): Finding {
  return incomplete(
    `the rule "${rule}" used up its time on ${path === '' ? 'some text' : path}, which is not wholly scanned.`,
    'its pattern needs many steps for this text; a text can be made for that on purpose.',
    `write the pattern of "${rule}" so that no two repetitions can match the same characters, or switch the rule off.`,
    `rule:${rule}`,
  )
}
