/** How a match of an expression can run over line ends. */
export interface LineBreaks {
  /** The most stretches of a match that can hold line feeds; Infinity when there is no limit. */
  readonly runs: number
  /** True: those stretches hold blanks only. */
  readonly isBlank: boolean
}

const NONE: LineBreaks = { runs: 0, isBlank: true }

/**
 * Counts the stretches of a match that can hold line feeds, in a JavaScript regular expression without flags.
 *
 * Shape: never too few: what is looked at behind or ahead counts too, and stretches that touch count each.
 */
export function countLineBreaks(js: string): LineBreaks {
  const [breaks] = readChoice(js, 0)
  return breaks
}

/** Reads up to the end of the group, or of the expression; gives the position of `)`, or the end. */
function readChoice(js: string, start: number): readonly [LineBreaks, number] {
  let most = NONE
  let own = NONE
  let at = start
  while (at < js.length && js[at] !== ')') {
    if (js[at] === '|') {
      most = either(most, own)
      own = NONE
      at += 1
      continue
    }
    const [atom, behind] = readAtom(js, at)
    const [times, next] = readQuantifier(js, behind)
    own = both(own, atom, times)
    at = next
  }
  return [either(most, own), at]
}

function readAtom(js: string, at: number): readonly [LineBreaks, number] {
  if (js[at] === '(') {
    const [head = ''] = /^\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?/u.exec(js.slice(at, at + 64)) ?? []
    const [inner, end] = readChoice(js, at + head.length)
    return [inner, end + 1]
  }
  const atom = ATOM.exec(js.slice(at, at + MAX_CLASS))?.[0] ?? js.slice(at, at + 1)
  return [breaksOf(atom), at + atom.length]
}

const MAX_CLASS = 2_048
const ATOM = /^(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[A-Za-z]|k<[^>]*>|\d+|.)|\[\^?\]|\[(?:\\.|[^\]\\])*\])/su

function readQuantifier(js: string, at: number): readonly [number, number] {
  const [all = '', sign = '', least = '', comma = '', most = ''] =
    /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(js.slice(at, at + 24)) ?? []
  const next = at + all.length
  if (all === '') return [1, next]
  if (sign !== '') return [sign === '?' ? 1 : Number.POSITIVE_INFINITY, next]
  if (comma === '') return [Number(least), next]
  return [most === '' ? Number.POSITIVE_INFINITY : Number(most), next]
}

/** A single character that repeats is one stretch; a group that repeats is as many as it repeats. */
function both(left: LineBreaks, right: LineBreaks, times: number): LineBreaks {
  if (right.runs === 0 || times === 0) return left
  const runs = right === ONE_BLANK || right === ONE_ANY ? 1 : right.runs * times
  return { runs: left.runs + runs, isBlank: left.isBlank && right.isBlank }
}

function either(left: LineBreaks, right: LineBreaks): LineBreaks {
  return { runs: Math.max(left.runs, right.runs), isBlank: left.isBlank && right.isBlank }
}

const ONE_BLANK: LineBreaks = { runs: 1, isBlank: true }
const ONE_ANY: LineBreaks = { runs: 1, isBlank: false }
const KNOWN = new Map<string, LineBreaks>()

function breaksOf(atom: string): LineBreaks {
  const known = KNOWN.get(atom)
  if (known !== undefined) return known
  const breaks = findBreaks(atom)
  KNOWN.set(atom, breaks)
  return breaks
}

function findBreaks(atom: string): LineBreaks {
  if (atom.length === 1) return atom === '\n' ? ONE_BLANK : NONE
  if (/^\\[bB1-9k]/u.test(atom)) return /^\\[1-9k]/u.test(atom) ? ONE_ANY : NONE
  const expression = new RegExp(`^(?:${atom})$`)
  if (!expression.test('\n')) return NONE
  return INK.some((character) => expression.test(character)) ? ONE_ANY : ONE_BLANK
}

const BLANKS = ' \t\n\v\f\r'
const INK = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter((each) => !BLANKS.includes(each))
