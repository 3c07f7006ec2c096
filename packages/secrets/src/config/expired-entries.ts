import { stripControls } from '@velocity/model'
import type { SecretSection } from './secret-section.ts'

const MAX_NOTICES = 20

/** Names the `allow` entries that are over. Shape: a sentence each, 20 at most, then how many more. `today` is `YYYY-MM-DD`. */
export function expiredEntries(entries: NonNullable<SecretSection['allow']>, today: string): readonly string[] {
  const expired = entries.filter(({ expires }) => expires !== undefined && expires < today)
  const told = expired
    .slice(0, MAX_NOTICES)
    .map(
      ({ reason, expires }) =>
        `an entry of secrets.allow expired on ${expires} and lets nothing through: ${stripControls(reason)}`,
    )
  const more = expired.length - told.length
  return more > 0 ? [...told, `${more} more entries of secrets.allow have expired.`] : told
}
