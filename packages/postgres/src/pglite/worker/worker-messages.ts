import type { SqlOutcome } from '@velocity/ports'
import type { WasmModule } from './web-assembly.ts'

/** What a worker is started with. */
export interface WorkerSetup {
  /** The folder with everything beside a bundle; null: the installed package and the assets of the sources. */
  readonly partsFolder: string | null
  /** A saved database, compressed or not; null starts an empty one. */
  readonly image: Uint8Array | null
  /** The engine as an earlier worker compiled it. */
  readonly compiled: WasmModule | null
  readonly limits: WorkerLimits
}

export interface WorkerLimits {
  /** Memory of the engine itself. */
  readonly memoryBytes: number
  /** All files of the database. */
  readonly filesBytes: number
}

/** Requests are answered in their order. */
export type WorkerRequest =
  | { readonly kind: 'run'; readonly sql: string }
  /** Messages of the network protocol. */
  | { readonly kind: 'exchange'; readonly messages: Uint8Array }
  | { readonly kind: 'dump' }

export type WorkerAnswer =
  | { readonly kind: 'ready'; readonly version: string; readonly compiled: WasmModule }
  | { readonly kind: 'outcome'; readonly outcome: SqlOutcome }
  | { readonly kind: 'image'; readonly image: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'messages'; readonly messages: Uint8Array<ArrayBuffer> }
  /** The engine did not start, or could not be saved; with its own words. */
  | { readonly kind: 'broken'; readonly message: string }
