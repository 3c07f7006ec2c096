import { UserError } from '@velocity/model'

/** A table of another scanner's configuration; keys without regard to case, as its reader has it. */
export class TomlTable {
  readonly #values: ReadonlyMap<string, unknown>
  readonly #asked = new Set<string>()
  /** Where it stands, for messages: `rules[3]`. */
  readonly at: string
  readonly path: string

  constructor(value: unknown, path: string, at: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw scannerConfigError(path, at, 'it is no table')
    this.#values = new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]))
    this.path = path
    this.at = at
  }

  text(key: string): string | null {
    return this.#typed(key, 'a text', (value) => (typeof value === 'string' ? value : null))
  }

  number(key: string): number | null {
    return this.#typed(key, 'a number', (value) =>
      typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : null,
    )
  }

  flag(key: string): boolean | null {
    return this.#typed(key, 'true or false', (value) => (typeof value === 'boolean' ? value : null))
  }

  /** [] when it is not there; one text stands for a list of it. */
  texts(key: string): readonly string[] {
    const list = this.#typed(key, 'a list of texts', (value) => {
      const entries = Array.isArray(value) ? value : [value]
      return entries.every((entry) => typeof entry === 'string') ? entries : null
    })
    return list ?? []
  }

  table(key: string): TomlTable | null {
    const value = this.#get(key)
    return value === undefined ? null : new TomlTable(value, this.path, this.#name(key))
  }

  tables(key: string): readonly TomlTable[] {
    const value = this.#get(key)
    if (value === undefined) return []
    if (!Array.isArray(value)) throw scannerConfigError(this.path, this.#name(key), 'it is no list of tables')
    return value.map((entry, index) => new TomlTable(entry, this.path, `${this.#name(key)}[${index}]`))
  }

  /** Keys that nobody asked for. */
  unknownKeys(): readonly string[] {
    return [...this.#values.keys()].filter((key) => !this.#asked.has(key)).map((key) => this.#name(key))
  }

  #typed<T>(key: string, expected: string, read: (value: unknown) => T | null): T | null {
    const value = this.#get(key)
    if (value === undefined) return null
    const found = read(value)
    if (found === null) throw scannerConfigError(this.path, this.#name(key), `it is not ${expected}`)
    return found
  }

  #get(key: string): unknown {
    this.#asked.add(key.toLowerCase())
    return this.#values.get(key.toLowerCase())
  }

  #name(key: string): string {
    return this.at === '' ? key : `${this.at}.${key}`
  }
}

/** The error for a configuration that cannot be used. */
export function scannerConfigError(path: string, at: string, problem: string): UserError {
  return new UserError({
    code: 'VEL_SECRETS_SCANNER_CONFIG',
    message: `${path}${at === '' ? '' : `, ${at}`}: ${problem}.`,
    why: 'a part that is not understood could let secrets through that it was written to find.',
    fix: 'mend the file, or name another with scanner-config; scanner-config: none ignores it.',
  })
}
