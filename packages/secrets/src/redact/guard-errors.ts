import { UserError } from '@velocity/model'
import type { Redactor } from './redactor.ts'

/**
 * Runs work so that no error leaves it with a secret in its words: messages, whys, fixes and stacks are redacted.
 *
 * Shape:  `learn` gets the words of an error first, to teach the redactor what no scan has come to yet.
 * Errors: those of the work, as `UserError` with the same code or as a plain `Error` with the same stack; causes are dropped, for
 *         they may hold anything.
 */
export async function guardErrors<T>(
  redactor: Redactor,
  work: () => Promise<T>,
  learn: (words: readonly string[]) => void = () => undefined,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    learn(wordsOf(error))
    throw redactError(error, redactor)
  }
}

function wordsOf(error: unknown): readonly string[] {
  if (error instanceof UserError) return [error.message, error.why, error.fix]
  return error instanceof Error ? [error.message] : [String(error)]
}

function redactError(error: unknown, redactor: Redactor): Error {
  if (error instanceof UserError) {
    const { code, message, why, fix } = error
    return new UserError({
      code,
      message: redactor.redact(message),
      why: redactor.redact(why),
      fix: redactor.redact(fix),
    })
  }
  const bug = new Error(redactor.redact(error instanceof Error ? error.message : String(error)))
  if (error instanceof Error && error.stack !== undefined) bug.stack = redactor.redact(error.stack)
  return bug
}
