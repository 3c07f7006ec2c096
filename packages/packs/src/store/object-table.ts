/**
 * Every stored copy of every object, in columns; a position is an object's number. Packs come first, in their order and within each
 * by name; then loose objects. The columns are shared between threads.
 */
export interface ObjectTable {
  readonly count: number
  /** The pack's position in the list of packs; 65535 for loose objects. */
  readonly pack: Uint16Array
  /** Where the entry starts in its pack, and how long it is there. */
  readonly offset: Float64Array
  readonly length: Float64Array
  readonly crc: Uint32Array
  /** Units: bytes before the deflated data, of the data inflated. */
  readonly headBytes: Uint8Array
  readonly sizeBytes: Float64Array
  /** As stored: a delta's is 6 or 7. */
  readonly storedType: Uint8Array
  /** What it is once materialised. */
  readonly type: Uint8Array
  /** The number of the base, or -1. */
  readonly base: Int32Array
}

/** Stands in `pack` for a loose object. */
export const LOOSE = 65_535

/** Makes an empty table that threads can share. */
export function createObjectTable(count: number): ObjectTable {
  const bytes = (width: number): SharedArrayBuffer => new SharedArrayBuffer(count * width)
  return {
    count,
    pack: new Uint16Array(bytes(2)),
    offset: new Float64Array(bytes(8)),
    length: new Float64Array(bytes(8)),
    crc: new Uint32Array(bytes(4)),
    headBytes: new Uint8Array(bytes(1)),
    sizeBytes: new Float64Array(bytes(8)),
    storedType: new Uint8Array(bytes(1)),
    type: new Uint8Array(bytes(1)),
    base: new Int32Array(bytes(4)),
  }
}
