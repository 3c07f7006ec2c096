import type { Dialect, EngineRequest } from '@velocity/ports'

/** Which engine is asked for; null where the name leaves it open. */
export interface EngineChoice {
  readonly choice: EngineRequest['choice']
  readonly dialect: Dialect | null
  readonly major: number | null
}

/** What an engine may be called. */
export const ENGINE_NAMES =
  'auto, url, installed, bundled, pglite, postgres, postgres@16, mysql, mysql@8, mariadb, sqlite'

const NAMES: Readonly<Record<string, Omit<EngineChoice, 'major'>>> = {
  auto: { choice: 'auto', dialect: null },
  url: { choice: 'url', dialect: null },
  installed: { choice: 'installed', dialect: null },
  bundled: { choice: 'bundled', dialect: null },
  pglite: { choice: 'bundled', dialect: 'postgres' },
  postgres: { choice: 'installed', dialect: 'postgres' },
  mysql: { choice: 'installed', dialect: 'mysql' },
  mariadb: { choice: 'installed', dialect: 'mysql' },
  sqlite: { choice: 'bundled', dialect: 'sqlite' },
}

/**
 * Reads the name of an engine, such as `pglite` or `postgres@16`.
 *
 * Shape:  null for a name that is none. Only an installed server has a major version.
 * Errors: never throws.
 */
export function engineChoiceOf(name: string): EngineChoice | null {
  const [, word = '', digits] = /^([a-z]+)(?:@(\d{1,3}))?$/u.exec(name) ?? []
  const known = Object.hasOwn(NAMES, word) ? NAMES[word] : undefined
  if (known === undefined || (digits !== undefined && known.choice !== 'installed')) return null
  return { ...known, major: digits === undefined ? null : Number(digits) }
}
