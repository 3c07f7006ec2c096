import { parseCount, parseWhole } from '../bytes/parse-number.ts'

const SPACE = 0x20
const COMMA = 0x2c
const DOT = 0x2e
const COLON = 0x3a

/** One block of a coverprofile: `path:startLine.startColumn,endLine.endColumn statements count`. */
export interface GoBlock {
  /** Where the path ends in the bytes that were read. */
  pathEnd: number
  startLine: number
  endLine: number
  endColumn: number
  statements: number
  count: number
}

/**
 * Reads a block from its end, because a path may hold colons and spaces.
 *
 * Shape: true when it is a block, and then `block` is filled in. Numbers that are too big are clamped.
 */
export function readGoBlock(bytes: Uint8Array, start: number, end: number, block: GoBlock): boolean {
  const beforeCount = lastOf(bytes, start, end, SPACE)
  const beforeStatements = lastOf(bytes, start, beforeCount, SPACE)
  const endDot = lastOf(bytes, start, beforeStatements, DOT)
  const comma = lastOf(bytes, start, endDot, COMMA)
  const startDot = lastOf(bytes, start, comma, DOT)
  const colon = lastOf(bytes, start, startDot, COLON)
  if (colon <= start) return false
  block.pathEnd = colon
  block.startLine = parseWhole(bytes, colon + 1, startDot)
  const startColumn = parseWhole(bytes, startDot + 1, comma)
  block.endLine = parseWhole(bytes, comma + 1, endDot)
  block.endColumn = parseWhole(bytes, endDot + 1, beforeStatements)
  block.statements = parseWhole(bytes, beforeStatements + 1, beforeCount)
  block.count = parseCount(bytes, beforeCount + 1, end)
  return (
    startColumn >= 0 &&
    block.startLine >= 0 &&
    block.endLine >= 0 &&
    block.endColumn >= 0 &&
    block.statements >= 0 &&
    block.count >= 0
  )
}

/** The last position of a byte before `end`, or `start` - 1 when there is none. */
function lastOf(bytes: Uint8Array, start: number, end: number, byte: number): number {
  let at = end - 1
  while (at >= start && bytes[at] !== byte) at -= 1
  return at
}
