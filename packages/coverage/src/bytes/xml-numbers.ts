import { MAX_ARMS } from '../model/branch-table.ts'
import type { FileBuilder } from '../model/file-builder.ts'
import { MAX_LINE } from '../model/line-table.ts'
import { NEGATIVE, parseCount, parseWhole } from './parse-number.ts'
import type { XmlScanner } from './xml-scanner.ts'

/** Reads a required line number. Errors: VEL_COV_PARSE when it is absent, no whole number, or above 2^30 - 1. */
export function readLineNumber(xml: XmlScanner, attribute: number, name: string): number {
  const line = xml.bytes(attribute, -1, parseWhole)
  if (line < 0 || line > MAX_LINE) throw malformed(xml, attribute, name, 'a line number')
  return line
}

/** Reads a count; null when it is absent, 0 below zero. Errors: VEL_COV_PARSE when it is no number. */
export function readCount(xml: XmlScanner, attribute: number, name: string): number | null {
  if (!xml.has(attribute)) return null
  const count = xml.bytes(attribute, 0, parseCount)
  if (count >= 0) return count
  if (count === NEGATIVE) return 0
  throw malformed(xml, attribute, name, 'a count')
}

/** Reads a count that must be there. Errors: VEL_COV_PARSE when it is not, or is no number. */
export function readRequiredCount(xml: XmlScanner, attribute: number, name: string): number {
  const count = readCount(xml, attribute, name)
  if (count === null) throw xml.error('VEL_COV_PARSE', `has an element without the attribute ${name}`)
  return count
}

/** Adds counted arms. Errors: VEL_COV_PARSE when there are more than a line can have or more covered than there are. */
export function addArms(xml: XmlScanner, builder: FileBuilder, line: number, covered: number, total: number): void {
  if (covered > total || total > MAX_ARMS) {
    throw xml.error('VEL_COV_PARSE', `has ${covered} of ${total} branch arms covered on line ${line}`)
  }
  builder.arms(line, covered, total)
}

function malformed(xml: XmlScanner, attribute: number, name: string, expected: string): Error {
  const value = xml.string(attribute)
  if (value === null) return xml.error('VEL_COV_PARSE', `has an element without the attribute ${name}`)
  return xml.error('VEL_COV_PARSE', `has ${name}="${value.slice(0, 60)}" where ${expected} is expected`)
}
