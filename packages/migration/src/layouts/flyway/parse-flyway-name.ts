import { canonicalDigits, compareDigits } from '../text/compare-digits.ts'
import type { FlywaySettings } from './flyway-settings.ts'

/** What a file's name says to Flyway. */
export interface FlywayName {
  readonly kind: 'versioned' | 'undo' | 'repeatable' | 'baseline'
  /** As Flyway writes it down, `1.2`; '' for a repeatable one. */
  readonly version: string
  /** With spaces, as Flyway writes it down. */
  readonly description: string
}

/**
 * Reads `V1_2__add_email.sql` and the like; null for a name that is none of Flyway's, `invalid` for one that begins as one does.
 *
 * Source: Redgate Flyway documentation, "Migrations", naming.
 */
export function parseFlywayName(base: string, settings: FlywaySettings): FlywayName | 'invalid' | null {
  const suffix = settings.suffixes.find((end) => base.endsWith(end))
  if (suffix === undefined) return null
  const stem = base.slice(0, -suffix.length)
  const kinds = [
    ['versioned', settings.versioned],
    ['undo', settings.undo],
    ['repeatable', settings.repeatable],
    ['baseline', settings.baseline],
  ] as const
  for (const [kind, prefix] of kinds) {
    if (!stem.startsWith(prefix)) continue
    const rest = stem.slice(prefix.length)
    const at = rest.indexOf(settings.separator)
    const version = (at === -1 ? rest : rest.slice(0, at)).replaceAll('_', '.')
    const description =
      at === -1
        ? ''
        : rest
            .slice(at + settings.separator.length)
            .replaceAll('_', ' ')
            .trim()
    if (kind === 'repeatable' && version === '' && at !== -1) return { kind, version: '', description }
    if (kind !== 'repeatable' && /^\d+(?:\.\d+)*$/.test(version)) return { kind, version, description }
    if (at !== -1 || /^\d/.test(rest)) return 'invalid'
  }
  return null
}

/** Compares versions part by part; parts that are missing are 0. */
export function compareFlywayVersions(left: string, right: string): number {
  const a = left.split('.')
  const b = right.split('.')
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compareDigits(a[index] ?? '0', b[index] ?? '0')
    if (order !== 0) return order
  }
  return 0
}

/** The same text for versions that Flyway holds for the same: `01.0` is `1`. */
export function sameFlywayVersion(version: string): string {
  const parts = version.split('.').map(canonicalDigits)
  while (parts.length > 1 && parts.at(-1) === '0') parts.pop()
  return parts.join('.')
}
