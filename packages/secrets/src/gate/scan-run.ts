import type { SecretConfig } from '../config/secret-config.ts'
import type { ScannerOptions } from '../engine/scanner.ts'
import type { BlobScan } from '../scan/create-blob-scan.ts'
import type { ScanCounts } from '../scan/scan-counts.ts'
import type { ScanSession } from '../scan/scan-session.ts'
import type { ScannedPart } from './scan-evidence.ts'

/** A scan that was carried out. */
export interface ScanRun {
  readonly counts: ScanCounts
  readonly parts: readonly ScannedPart[]
  readonly notices: readonly string[]
}

/** What carries a plan out. */
export interface RunTools {
  readonly config: SecretConfig
  readonly session: ScanSession
  readonly scanBlob: BlobScan
  /** What the session's scanner was made of. */
  readonly scannerOptions: ScannerOptions
}
