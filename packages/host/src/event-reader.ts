import { UserError } from '@velocity/model'

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u
type JsonObject = Readonly<Record<string, unknown>>

/** Reads fields of a webhook payload and names the one that is not what GitHub documents. */
export class EventReader {
  readonly #event: string
  readonly #path: string
  readonly #fields: JsonObject

  private constructor(event: string, path: string, fields: JsonObject) {
    this.#event = event
    this.#path = path
    this.#fields = fields
  }

  /** Errors: VEL_EVENT_INVALID when there is no payload or it is not a JSON object. */
  static of(event: string, json: string | null): EventReader {
    if (json === null) throw invalidEvent(event, 'there is no file at GITHUB_EVENT_PATH')
    return new EventReader(event, '', parseObject(event, json))
  }

  object(name: string): EventReader {
    const value = this.#fields[name]
    if (!isObject(value)) throw this.#wrong(name, 'an object', value)
    return new EventReader(this.#event, `${this.#path}${name}.`, value)
  }

  objectOrNull(name: string): EventReader | null {
    return this.isNull(name) ? null : this.object(name)
  }

  isNull(name: string): boolean {
    return this.#fields[name] === null
  }

  text(name: string): string {
    const value = this.#fields[name]
    if (typeof value !== 'string' || value === '') throw this.#wrong(name, 'text', value)
    return value
  }

  sha(name: string): string {
    const value = this.#fields[name]
    if (typeof value !== 'string' || !SHA.test(value)) throw this.#wrong(name, "a commit's full hash", value)
    return value
  }

  count(name: string): number {
    const value = this.#fields[name]
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) {
      throw this.#wrong(name, 'a positive whole number', value)
    }
    return value
  }

  #wrong(name: string, expected: string, value: unknown): UserError {
    const found = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
    return invalidEvent(this.#event, `"${this.#path}${name}" must be ${expected}, and is ${found}`)
  }
}

/** Errors: gives VEL_EVENT_INVALID, for a payload that cannot be judged. */
export function invalidEvent(event: string, problem: string, snippet?: string): UserError {
  return new UserError({
    code: 'VEL_EVENT_INVALID',
    message: `the payload of the event "${event}" cannot be read: ${problem}.`,
    why: 'the runner writes the payload to the file that GITHUB_EVENT_PATH names; it is missing or was changed, or this is not a runner.',
    fix:
      snippet ??
      'Run the action as a step of a workflow (or with "velocity run --event <file>"), and write nothing to the file at GITHUB_EVENT_PATH.',
  })
}

function parseObject(event: string, json: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw invalidEvent(event, `it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`)
  }
  if (!isObject(value)) throw invalidEvent(event, 'it is not a JSON object')
  return value
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
