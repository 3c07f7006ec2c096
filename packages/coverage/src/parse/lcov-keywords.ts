/** The keywords of lcov besides `DA` that are read or known to be of no use here. */
export type LcovKeyword = (typeof KEYWORDS)[number]

const KEYWORDS = [
  'SF',
  'LF',
  'LH',
  'TN',
  'FN',
  'BRDA',
  'BRF',
  'BRH',
  'FNDA',
  'FNF',
  'FNH',
  'FNL',
  'FNA',
  'VER',
  'MCDC',
  'MCF',
  'MRF',
  'MCH',
  'MRH',
  'BA',
] as const

const COLON = 0x3a
/** Keywords have up to four letters, so that their code stays a small number; a longer word is not known. */
const MAX_LETTERS = 4
const TOO_LONG = -1

const byCode: ReadonlyMap<number, LcovKeyword> = new Map(
  KEYWORDS.map((keyword) => {
    const bytes = Uint8Array.from(`${keyword}:`, (character) => character.charCodeAt(0))
    return [keywordCode(bytes, 0, bytes.length), keyword]
  }),
)

/** The keyword that a line begins with, `other` for a word in capitals that is not known, null for none. Never throws. */
export function readLcovKeyword(bytes: Uint8Array, start: number, end: number): LcovKeyword | 'other' | null {
  const code = keywordCode(bytes, start, end)
  return code === 0 ? null : (byCode.get(code) ?? 'other')
}

/** Up to four capitals before a colon as one number, 0 when the line does not begin with capitals and a colon. */
function keywordCode(bytes: Uint8Array, start: number, end: number): number {
  let code = 0
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number
    if (byte === COLON) return at - start > MAX_LETTERS ? TOO_LONG : code
    if (byte < 0x41 || byte > 0x5a) return 0
    if (at - start < MAX_LETTERS) code = code * 27 + (byte - 0x40)
  }
  return 0
}
