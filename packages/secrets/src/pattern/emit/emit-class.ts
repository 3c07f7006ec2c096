import { complement, membersOf, rangesOf } from '../byte-set.ts'
import type { ByteSet } from '../pattern.ts'

/** Writes a set of bytes as JavaScript: a character, a class, or a negated class, whichever is shorter. */
export function emitClass(set: ByteSet): string {
  const members = membersOf(set)
  if (members.length === 1) return emitByte(members[0] ?? 0)
  if (members.length === 256) return '[^]'
  return members.length <= 128 ? `[${emitRanges(set)}]` : `[^${emitRanges(complement(set))}]`
}

function emitRanges(set: ByteSet): string {
  return rangesOf(set)
    .map(([low, high]) => {
      if (low === high) return emitByte(low)
      return `${emitByte(low)}${high === low + 1 ? '' : '-'}${emitByte(high)}`
    })
    .join('')
}

function emitByte(byte: number): string {
  const character = String.fromCharCode(byte)
  return /[0-9A-Za-z_]/.test(character) ? character : `\\x${byte.toString(16).padStart(2, '0')}`
}
