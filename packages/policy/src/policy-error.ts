import { type ErrorCode, stripControls, UserError } from '@velocity/model'
import { nearestWord } from './nearest-word.ts'

/** Where something stands in the policy file. Line and column count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** What is wrong at one place of the policy file. */
export interface PolicyProblem {
  readonly code: ErrorCode
  readonly at: Position
  readonly message: string
  readonly why: string
  readonly fix: string
}

const SHOWN_CHARS = 120

/** Shows a value from outside in a message: on one line, cut, JSON where that tells types apart. */
export function showValue(value: unknown): string {
  const shown = stripControls(
    typeof value === 'object' && value !== null ? describe(value) : (JSON.stringify(value) ?? 'nothing'),
  )
  return shown.length > SHOWN_CHARS ? `${shown.slice(0, SHOWN_CHARS)}…` : shown
}

function describe(value: object): string {
  if (!Array.isArray(value)) return 'a mapping'
  return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
}

/** The problem of a key that no schema knows. */
export function unknownKey(key: string, parent: string, known: readonly string[], at: Position): PolicyProblem {
  const near = nearestWord(key, known)
  return {
    code: 'VEL_POLICY_UNKNOWN_KEY',
    at,
    message: `unknown key ${showValue(key)}${parent === '' ? '' : ` in “${parent}”`}`,
    why: 'a key that nothing reads would silently do nothing',
    fix: near === null ? `Use one of: ${known.join(', ')}.` : `Did you mean “${near}”?`,
  }
}

/** The problem of a value that is not what its key takes. */
export function wrongValue(key: string, value: unknown, expected: string, at: Position): PolicyProblem {
  const where = key === '' ? 'the policy' : `“${key}”`
  const message = `${where} is ${showValue(value)}; expected ${expected}`
  const why = 'a malformed value is never replaced by a default: the bar would not be the one that was meant'
  return { code: 'VEL_POLICY_VALUE', at, message, why, fix: `Set ${where} to ${expected}.` }
}

/** The problem of a key that must be there and is not; `at` is its parent's place. */
export function missingKey(key: string, at: Position): PolicyProblem {
  return {
    code: 'VEL_POLICY_VALUE',
    at,
    message: `“${key}” is missing`,
    why: 'what stands beside it means nothing without it, and no default is put in its place',
    fix: `Add “${key}”: it is required.`,
  }
}

/** Turns a problem into the error that the user sees; further problems are named below it. */
export function policyError(path: string, problem: PolicyProblem, others: readonly PolicyProblem[] = []): UserError {
  const further = others.slice(0, 5).map((other) => `${place(path, other.at)}: ${other.message}`)
  return new UserError({
    code: problem.code,
    message: `${place(path, problem.at)}: ${problem.message}`,
    why: [problem.why, ...further].join('\n'),
    fix: problem.fix,
  })
}

function place(path: string, at: Position): string {
  return `${stripControls(path)}:${at.line}:${at.column}`
}
