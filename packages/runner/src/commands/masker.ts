/** Hides values in text. */
export interface Masker {
  /** Hides the value from now on, also each of its lines, and its JSON, URL and Base64 forms. '' is ignored. */
  readonly add: (value: string) => void
  readonly mask: (text: string) => string
}

const HIDDEN = '***'
const MIN_BASE64_LENGTH = 6

/** Makes a masker that hides the given values. Overlapping values are hidden as one. */
export function createMasker(values: readonly string[]): Masker {
  const hidden = new Set<string>()
  const add = (value: string): void => {
    for (const form of formsOf(value)) hidden.add(form)
  }
  for (const value of values) add(value)
  return { add, mask: (text) => hideRanges(text, findRanges(text, hidden)) }
}

function formsOf(value: string): readonly string[] {
  const lines = value.split(/\r?\n/u).map((line) => line.trim())
  const plain = [value.trim(), ...lines].filter((form) => form !== '')
  return plain.flatMap((form) => [
    form,
    JSON.stringify(form).slice(1, -1),
    encodeURIComponent(form),
    ...base64Forms(form),
  ])
}

/** Base64 of the value as it looks behind 0, 1 or 2 other bytes, without the characters that those bytes decide. */
function base64Forms(value: string): readonly string[] {
  if (value.length < MIN_BASE64_LENGTH) return []
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)])
      .toString('base64')
      .replace(/=+$/u, '')
    const start = shift === 0 ? 0 : shift + 1
    const hasPartialEnd = (Buffer.byteLength(value) + shift) % 3 !== 0
    return text.slice(start, hasPartialEnd ? -1 : undefined)
  })
}

type Range = readonly [start: number, end: number]

function findRanges(text: string, values: ReadonlySet<string>): readonly Range[] {
  const ranges: Range[] = []
  for (const value of values) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) ranges.push([at, at + value.length])
  }
  return ranges.sort((left, right) => left[0] - right[0])
}

function hideRanges(text: string, ranges: readonly Range[]): string {
  let result = ''
  let done = 0
  let hiddenUpTo = -1
  for (const [start, end] of ranges) {
    if (start > hiddenUpTo) {
      result += text.slice(done, start) + HIDDEN
      hiddenUpTo = end
    } else {
      hiddenUpTo = Math.max(hiddenUpTo, end)
    }
    done = hiddenUpTo
  }
  return result + text.slice(done)
}
