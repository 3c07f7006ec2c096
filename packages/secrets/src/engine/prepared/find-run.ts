import { lengthOf } from '../../pattern/analysis/length.ts'
import type { PatternNode } from '../../pattern/node.ts'
import type { ByteRun } from './byte-run.ts'
import { HEAD_DEPTH, rootOf } from './head-sets.ts'

/** Units: bytes; what begins farther behind is not looked for. */
const MAX_TO = 600
/** Units: bits; a run that text holds more often than that tells nothing. */
const MIN_BITS = 8

/**
 * Finds the run of bytes by which a text without a match is told soonest.
 *
 * Shape:  null: none is telling, or none has a bounded place.
 * Errors: those of `parseSyntax`.
 */
export function findRun(source: string): ByteRun | null {
  const best = bestOf(runsOf(rootOf(source), 0, 0))
  return best === null || bitsOf(best) < MIN_BITS ? null : best
}

function bestOf(runs: readonly ByteRun[]): ByteRun | null {
  return runs.reduce<ByteRun | null>((best, run) => (best === null || bitsOf(run) > bitsOf(best) ? run : best), null)
}

/** The runs of a node that begins `from` to `to` bytes behind the start. */
function runsOf(node: PatternNode, from: number, to: number): readonly ByteRun[] {
  const items = node.kind === 'concat' ? node.items : [node]
  const found: ByteRun[] = []
  let low = from
  let high = to
  for (const [at, item] of items.entries()) {
    if (high > MAX_TO) break
    const best = bestOf(runsFrom(items.slice(at), low, high))
    if (best !== null) found.push(best)
    if (item.kind === 'alternate') found.push(...branchRun(item.items, low, high))
    if (item.kind === 'repeat' && item.min > 0) found.push(...runsOf(item.item, low, high))
    const { min, max } = lengthOf(item)
    low += min
    high += max
  }
  return found
}

/** The runs that begin with a sequence, shorter ones first. */
function runsFrom(items: readonly PatternNode[], from: number, to: number): readonly ByteRun[] {
  const set = new Uint8Array(256)
  const found: ByteRun[] = []
  let min = 0
  for (const item of items) {
    addTo(set, bytesOf(item))
    min += lengthOf(item).min
    const run = { set: set.slice(), min, from, to }
    if (min > 0) found.push(run)
    if (shareOf(set) > 0.95) break
  }
  return found
}

/** Where each branch has a run, one of them is there. */
function branchRun(items: readonly PatternNode[], from: number, to: number): readonly ByteRun[] {
  const runs = items.map((item) => bestOf(runsOf(item, from, to)))
  const found = runs.filter((run) => run !== null)
  if (found.length < items.length) return []
  const set = new Uint8Array(256)
  for (const run of found) addTo(set, run.set)
  const bounds = { from: Math.min(...found.map((run) => run.from)), to: Math.max(...found.map((run) => run.to)) }
  return [{ set, min: Math.min(...found.map(({ min }) => min)), ...bounds }]
}

const known = new WeakMap<PatternNode, Uint8Array>()

/** All bytes that a node can match. */
function bytesOf(node: PatternNode): Uint8Array {
  if (node.kind === 'bytes') return node.set
  const before = known.get(node)
  if (before !== undefined) return before
  const set = new Uint8Array(256)
  if (node.kind === 'concat' || node.kind === 'alternate') for (const item of node.items) addTo(set, bytesOf(item))
  else if (node.kind === 'capture' || (node.kind === 'repeat' && node.max !== 0)) addTo(set, bytesOf(node.item))
  known.set(node, set)
  return set
}

function addTo(set: Uint8Array, more: Uint8Array): void {
  for (let byte = 0; byte < 256; byte += 1) if (more[byte] !== 0) set[byte] = 1
}

/** Units: bytes of a run that add to its worth; bits that one byte can add. */
const MAX_COUNTED = 40
const MAX_BYTE_BITS = 4

/** What always stands at the same place among the first bytes has been looked at before. */
function bitsOf({ set, min, from, to }: ByteRun): number {
  const counted = from === to ? Math.min(min, from + min - HEAD_DEPTH) : min
  return Math.min(MAX_BYTE_BITS, -Math.log2(Math.max(shareOf(set), 1e-4))) * Math.min(counted, MAX_COUNTED)
}

/** How much of source text is made of these bytes. */
function shareOf(set: Uint8Array): number {
  let share = 0
  for (let byte = 0; byte < 256; byte += 1) if (set[byte] !== 0) share += SHARES[byte] ?? 0
  return Math.min(1, share)
}

const SHARES: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  if (/[eariotnslcd]/.test(character)) return 0.042
  if (/[a-z]/.test(character)) return 0.012
  if (character === ' ') return 0.15
  if (/[0-9]/.test(character)) return 0.006
  if (/[A-Z]/.test(character)) return 0.003
  if ('\n_-.,()"\'=/:;*'.includes(character)) return 0.012
  return byte > 32 && byte < 127 ? 0.003 : 0.0004
})
