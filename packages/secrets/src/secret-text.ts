/** What stands in every place where a secret would be shown. */
export const REDACTED = '[redacted]'

/**
 * A raw secret, in latin-1 (one character per byte). It cannot be printed by accident: every conversion to text or JSON gives
 * `[redacted]`. Only the redactor, the fingerprint and the validators may call `reveal`.
 */
export class SecretText {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** Units: bytes. */
  get length(): number {
    return this.#value.length
  }

  /** The raw bytes as latin-1. Never log, store or send it. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return REDACTED
  }

  toJSON(): string {
    return REDACTED
  }
}
