import type { GatePorts } from '@velocity/ports'
import type { HistoryScan } from '../history/history-scan.ts'

/** A file of a folder, read without git. */
export interface LooseFile {
  /** From the folder, with `/`, in latin-1. */
  readonly path: string
  readonly sizeBytes: number
  /** null where `problem` says why. */
  readonly bytes: Uint8Array | null
  readonly problem: 'too-large' | 'unreadable' | null
}

/** What the gate needs beside the ports that every gate has. */
export interface SecretPorts extends GatePorts {
  /** Walks a folder that may be no repository; null where only tracked files are scanned. */
  readonly walk: ((folder: string, maxBytes: number) => Iterable<LooseFile>) | null
  /** Reads packs directly; null where git has to do it. */
  readonly history: HistoryScan | null
}
