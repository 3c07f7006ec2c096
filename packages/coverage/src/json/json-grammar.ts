/**
 * The grammar of JSON (RFC 8259) as a table of bytes: what state follows each byte in each state, or which action it calls.
 * Nesting is not in the table; the walker keeps it on a stack.
 */

/** States. `First…` are the places right behind an opening bracket, where a closing one is allowed too. */
export const State = {
  Start: 0,
  Value: 1,
  FirstValue: 2,
  FirstKey: 3,
  Key: 4,
  Colon: 5,
  After: 6,
  Done: 7,
  KeyText: 8,
  Text: 14,
  Minus: 20,
  Zero: 21,
  Integer: 22,
  Point: 23,
  Fraction: 24,
  Exponent: 25,
  ExponentSign: 26,
  ExponentDigits: 27,
  Literals: 28,
} as const

const STATES = 38

/** Codes in the table that are not states. */
export const Action = {
  OpenObject: 64,
  OpenArray: 65,
  CloseObject: 66,
  CloseArray: 67,
  Comma: 68,
  KeyStart: 69,
  KeyEnd: 70,
  TextStart: 71,
  TextEnd: 72,
  ScalarStart: 73,
  /** The scalar ended on the byte before: this one is white space. */
  ScalarEnded: 74,
  /** The scalar ends with this byte. */
  LiteralEnd: 75,
  Reject: 127,
} as const

const VALUE_STATES: readonly number[] = [State.Start, State.Value, State.FirstValue]
const NUMBER_ENDS: readonly number[] = [State.Zero, State.Integer, State.Fraction, State.ExponentDigits]
const DIGITS = '0123456789'
const WHITE = ' \t\n\r'

function setAll(table: Uint8Array, state: number, characters: string, value: number): void {
  for (const character of characters) table[(state << 8) | character.charCodeAt(0)] = value
}

function addText(table: Uint8Array, text: number, end: number): void {
  for (let byte = 0x20; byte < 256; byte++) table[(text << 8) | byte] = text
  setAll(table, text, '"', end)
  setAll(table, text, '\\', text + 1)
  setAll(table, text + 1, '"\\/bfnrt', text)
  setAll(table, text + 1, 'u', text + 2)
  for (let digit = 2; digit <= 5; digit++) {
    setAll(table, text + digit, '0123456789abcdefABCDEF', digit === 5 ? text : text + digit + 1)
  }
}

function addNumbers(table: Uint8Array, ended: number, comma: number): void {
  setAll(table, State.Minus, '0', State.Zero)
  setAll(table, State.Minus, '123456789', State.Integer)
  setAll(table, State.Integer, DIGITS, State.Integer)
  for (const state of [State.Zero, State.Integer]) setAll(table, state, '.', State.Point)
  setAll(table, State.Point, DIGITS, State.Fraction)
  setAll(table, State.Fraction, DIGITS, State.Fraction)
  for (const state of [State.Zero, State.Integer, State.Fraction]) setAll(table, state, 'eE', State.Exponent)
  setAll(table, State.Exponent, '+-', State.ExponentSign)
  for (const state of [State.Exponent, State.ExponentSign, State.ExponentDigits]) {
    setAll(table, state, DIGITS, State.ExponentDigits)
  }
  for (const state of NUMBER_ENDS) {
    setAll(table, state, WHITE, ended)
    setAll(table, state, ',', comma)
    setAll(table, state, '}', Action.CloseObject)
    setAll(table, state, ']', Action.CloseArray)
  }
}

/** States inside `true`, `false` and `null`, behind the first letter. */
const LITERALS: readonly (readonly [first: number, rest: string])[] = [
  [State.Literals, 'rue'],
  [State.Literals + 3, 'alse'],
  [State.Literals + 7, 'ull'],
]

function addLiterals(table: Uint8Array, ended: number): void {
  for (const [first, rest] of LITERALS) {
    for (let i = 0; i < rest.length; i++) setAll(table, first + i, rest.charAt(i), first + i + 1)
    setAll(table, first + rest.length - 1, rest.charAt(rest.length - 1), ended)
  }
}

/** The state behind the first byte of a scalar that is not a string. */
export const SCALAR_STATE: Uint8Array = scalarStates()

function scalarStates(): Uint8Array {
  const states = new Uint8Array(256)
  setAll(states, 0, '-', State.Minus)
  setAll(states, 0, '0', State.Zero)
  setAll(states, 0, '123456789', State.Integer)
  LITERALS.forEach(([first], index) => {
    setAll(states, 0, 'tfn'.charAt(index), first)
  })
  return states
}

/** `comma` of a deep table is the state behind a comma: inside a value that is taken or skipped whole only brackets act. */
function grammar(comma: number): Uint8Array {
  const isDeep = comma !== Action.Comma
  const table = new Uint8Array(STATES << 8).fill(Action.Reject)
  for (const state of [...VALUE_STATES, State.FirstKey, State.Key, State.Colon, State.After, State.Done]) {
    setAll(table, state, WHITE, state)
  }
  for (const state of VALUE_STATES) {
    setAll(table, state, '{', Action.OpenObject)
    setAll(table, state, '[', Action.OpenArray)
    setAll(table, state, '"', isDeep ? State.Text : Action.TextStart)
    for (const character of '-0123456789tfn') {
      setAll(table, state, character, isDeep ? (SCALAR_STATE[character.charCodeAt(0)] as number) : Action.ScalarStart)
    }
  }
  setAll(table, State.FirstValue, ']', Action.CloseArray)
  setAll(table, State.FirstKey, '}', Action.CloseObject)
  for (const state of [State.FirstKey, State.Key]) setAll(table, state, '"', isDeep ? State.KeyText : Action.KeyStart)
  setAll(table, State.Colon, ':', State.Value)
  setAll(table, State.After, ',', comma)
  setAll(table, State.After, '}', Action.CloseObject)
  setAll(table, State.After, ']', Action.CloseArray)
  addText(table, State.KeyText, isDeep ? State.Colon : Action.KeyEnd)
  addText(table, State.Text, isDeep ? State.After : Action.TextEnd)
  addNumbers(table, isDeep ? State.After : Action.ScalarEnded, comma)
  addLiterals(table, isDeep ? State.After : Action.LiteralEnd)
  return table
}

/** For values that the visitor sees one by one. */
export const SHALLOW: Uint8Array = grammar(Action.Comma)
/** For objects inside values that are taken or skipped whole. */
export const DEEP_OBJECT: Uint8Array = grammar(State.Key)
/** For arrays inside values that are taken or skipped whole. */
export const DEEP_ARRAY: Uint8Array = grammar(State.Value)

/** True where the state is behind a complete number that only the next byte ends. */
export function isNumberEnd(state: number): boolean {
  return NUMBER_ENDS.includes(state)
}

/**
 * Says what the grammar allows in a state.
 *
 * Errors: never throws.
 */
export function expectedIn(state: number): string {
  if (state === State.Start || state === State.Value) return 'a JSON value'
  if (state === State.FirstValue) return 'a JSON value or "]"'
  if (state === State.FirstKey) return 'a key in double quotes or "}"'
  if (state === State.Key) return 'a key in double quotes'
  if (state === State.Colon) return '":"'
  if (state === State.After) return '"," or the closing bracket'
  if (state === State.Done) return 'nothing after the end of the document'
  if (state < State.Minus) return 'the rest of a string'
  if (state < State.Literals) return 'the rest of a number'
  return 'true, false or null'
}
