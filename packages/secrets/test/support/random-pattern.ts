import type { Random } from './random.ts'

const LITERALS = [
  'a',
  'b',
  'c',
  'k',
  's',
  'A',
  'B',
  '_',
  '0',
  '-',
  ' ',
  '\\.',
  '\\n',
  '\\r',
  '\\x41',
  '\\xE9',
  '\\xc9',
  '\\xb5',
  '\\x{ff}',
  '\\141',
  '\\Qa.b\\E',
  'ab',
  'key_',
]
const CLASSES = [
  '.',
  '\\w',
  '\\W',
  '\\d',
  '\\s',
  '\\S',
  '\\D',
  '[ab]',
  '[^a]',
  '[a-c_-]',
  '[^\\w]',
  '[[:alpha:]]',
  '[[:^space:]]',
  '[\\d\\s]',
  '[]a]',
  '[^]a\\n]',
  '\\pL',
  '\\PL',
  '\\p{Lu}',
  '[\\p{Ll}0]',
  '\\p{Greek}',
  '[\\x80-\\xff]',
  '[k-t]',
  '[A-Z]',
  '[\\x{100}-\\x{200}]',
  '(?s:.)',
]
const PREAMBLES = ['[ab]{0,3}?', '[\\w-]{0,4}?', '[ab]{0,2}?(?:[ab]{0,2}?', '.{0,3}?', '[ab]{0,2}?(?:a{0,2}?']
const PLACES = ['^', '$', '\\b', '\\B', '\\A', '\\z']
const QUANTIFIERS = ['*', '+', '?', '{2}', '{0,2}', '{1,3}', '{2,}', '{0}', '{1,}', '{0,5}']

/** Writes a random pattern of RE2 syntax, all constructs of it; group names are used once. */
export function randomPattern(random: Random): string {
  const flags = random.chance(15) ? `(?${random.pick(['i', 's', 'm', 'U', 'is', 'im', 'i-s', 'sU'])})` : ''
  const preamble = random.chance(12) ? random.pick(PREAMBLES) : ''
  const body = choice(random, 3)
  let names = 0
  return `${flags}${preamble}${body}${preamble.includes('(?:') ? ')' : ''}`.replace(/<n>/g, () => {
    names += 1
    return `<n${names}>`
  })
}

function choice(random: Random, depth: number): string {
  const branches = random.chance(25) ? 2 + random.below(2) : 1
  return Array.from({ length: branches }, () => sequence(random, depth)).join('|')
}

function sequence(random: Random, depth: number): string {
  return Array.from({ length: random.below(8) === 0 ? 0 : 1 + random.below(3) }, () => part(random, depth)).join('')
}

function part(random: Random, depth: number): string {
  const item = atom(random, depth)
  if (!random.chance(35)) return item
  return `${item}${random.pick(QUANTIFIERS)}${random.chance(30) ? '?' : ''}`
}

function atom(random: Random, depth: number): string {
  const kind = random.below(100)
  if (depth > 0 && kind < 30)
    return `${random.pick(['(', '(?:', '(?:', '(?P<n>', '(?<n>', '(?i:', '(?s:', '(?m:', '(?U:', '(?-i:'])}${choice(random, depth - 1)})`
  if (kind < 65) return random.pick(LITERALS)
  if (kind < 92) return random.pick(CLASSES)
  if (kind < 95) return random.pick(['(?i)', '(?s)', '(?-s)', '(?m)', '(?U)']) + random.pick(LITERALS)
  return random.pick(PLACES)
}

const CHARACTERS = [
  'a',
  'a',
  'a',
  'b',
  'b',
  'c',
  'A',
  'B',
  'k',
  'K',
  's',
  'S',
  '_',
  '0',
  '1',
  '-',
  ' ',
  '.',
  '\n',
  '\r',
  '\t',
  '\v',
  '\xe9',
  '\xc9',
  '\xb5',
  '\xff',
  '\xa0',
  '\0',
  'key_',
  'KEY_',
  'ab',
  'a.b',
  'aaaa',
]

/** Writes a random latin-1 text in which such patterns match here and there. */
export function randomText(random: Random): string {
  const alphabet = random.chance(50) ? Array.from({ length: 3 }, () => random.pick(CHARACTERS)) : CHARACTERS
  return Array.from({ length: random.below(14) }, () => random.pick(alphabet)).join('')
}
