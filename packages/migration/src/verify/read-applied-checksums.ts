import type { DatabaseSession } from '@velocity/ports'

/** Tools whose table holds a SHA-256 of each file's text, and how it is read. */
const QUERIES: Readonly<Record<string, string>> = {
  prisma:
    'SELECT migration_name::text AS version, checksum::text AS checksum FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
}

/** Version → SHA-256 in hexadecimal; null where the tool keeps none that can be compared, or it cannot be read. */
export type AppliedChecksums = ReadonlyMap<string, string> | null

/**
 * Reads the checksums that the tool noted when it applied the migrations.
 *
 * Errors: never throws.
 */
export async function readAppliedChecksums(session: DatabaseSession, layout: string): Promise<AppliedChecksums> {
  const query = Object.hasOwn(QUERIES, layout) ? QUERIES[layout] : undefined
  if (query === undefined) return null
  const outcome = await session.run(query, 30_000)
  if (!outcome.ok) return null
  return new Map(
    outcome.rows.flatMap(({ version, checksum }) => (version == null || checksum == null ? [] : [[version, checksum]])),
  )
}
