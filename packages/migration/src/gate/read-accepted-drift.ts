import type { Codec, Files } from '@velocity/ports'
import { type AcceptedDrift, parseAcceptedDrift } from '../verify/accepted-drift.ts'
import { readNamed } from './read-named.ts'

/** The list of accepted drift, and `sha256:<hex>` of its bytes. */
export interface AcceptedDriftFile {
  readonly list: AcceptedDrift
  readonly digest: string
}

/** A list is written by hand. Units: bytes. */
const MAX_BYTES = 1_048_576

/**
 * Reads the list of accepted drift.
 *
 * Shape:  null when none is named.
 * Errors: `UserError` VEL_MIG_NO_FILE for one that is not there, VEL_MIG_DRIFT_INVALID, VEL_FILE_TOO_LARGE.
 */
export async function readAcceptedDrift(
  path: string | null,
  { files, codec }: { readonly files: Pick<Files, 'stat' | 'readText'>; readonly codec: Codec },
): Promise<AcceptedDriftFile | null> {
  if (path === null) return null
  const text = await readNamed(path, 'accepted-drift', MAX_BYTES, files)
  return { list: parseAcceptedDrift(text, path), digest: `sha256:${codec.sha256(text)}` }
}
