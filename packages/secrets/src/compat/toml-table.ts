import { UserError } from '@velocity/model'

/**
 * A table of another scanner's configuration, read as leniently as that scanner reads it: keys without regard to case, a text where a
 * number is wanted and the other way round, one value where a list is wanted, and a text with commas as a list.
 */
export class TomlTable {
  readonly #values: ReadonlyMap<string, unknown>
  readonly #asked = new Set<string>()
  /** Where it stands, for messages: `rules[3]`. */
  readonly at: string
  readonly path: string

  constructor(value: unknown, path: string, at: string) {
    if (!isTable(value)) throw scannerConfigError(path, at, 'it is no table')
    const entries = Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry] as const)
    this.#values = new Map(entries)
    if (this.#values.size < entries.length) throw scannerConfigError(path, at, 'two of its keys differ in case alone')
    this.path = path
    this.at = at
  }

  text(key: string): string | null {
    return this.#typed(key, 'a text', scalarText)
  }

  number(key: string): number | null {
    return this.#typed(key, 'a number', (value) => {
      if (typeof value === 'boolean') return Number(value)
      if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
      return typeof value === 'string' && /^\s*[+-]?[\d.]+(?:e[+-]?\d+)?\s*$/iu.test(value) ? finite(value) : null
    })
  }

  flag(key: string): boolean | null {
    return this.#typed(key, 'true or false', (value) => {
      if (typeof value === 'boolean') return value
      if (typeof value === 'number' || typeof value === 'bigint') return Number(value) !== 0
      return typeof value === 'string' ? (FLAGS.get(value) ?? null) : null
    })
  }

  /** [] when it is not there. */
  texts(key: string): readonly string[] {
    const list = this.#typed(key, 'a list of texts', (value) => {
      if (typeof value === 'string') return value === '' ? [] : value.split(',')
      const entries = (Array.isArray(value) ? value : [value]).map(scalarText)
      return entries.every((entry) => entry !== null) ? entries : null
    })
    return list ?? []
  }

  table(key: string): TomlTable | null {
    const value = this.#get(key)
    if (value === undefined) return null
    return new TomlTable(Array.isArray(value) && value.length === 1 ? value[0] : value, this.path, this.#name(key))
  }

  /** One table stands for a list of it. */
  tables(key: string): readonly TomlTable[] {
    const value = this.#get(key)
    if (value === undefined) return []
    const list = Array.isArray(value) ? value : isTable(value) ? [value] : null
    if (list === null) throw scannerConfigError(this.path, this.#name(key), 'it is no list of tables')
    return list.map((entry, index) => new TomlTable(entry, this.path, `${this.#name(key)}[${index}]`))
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

const FLAGS: ReadonlyMap<string, boolean> = new Map(
  [
    ['1', 't', 'T', 'true', 'TRUE', 'True'].map((word) => [word, true] as const),
    ['', '0', 'f', 'F', 'false', 'FALSE', 'False'].map((word) => [word, false] as const),
  ].flat(),
)

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '1' : '0'
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null
}

function finite(text: string): number | null {
  const number = Number(text)
  return Number.isFinite(number) ? number : null
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
