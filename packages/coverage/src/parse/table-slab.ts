import type { FileCoverage } from '../model/file-coverage.ts'

const SLAB_BYTES = 256 * 1024

/**
 * Keeps the tables of many files in few buffers: a buffer of its own costs more memory than the table of a small file, and a
 * report may hold half a million tables.
 */
export class TableSlab {
  #slab = new Uint8Array(0)
  #used = 0

  /** The same file with its tables in the slab. Errors: never throws. */
  keep(file: FileCoverage): FileCoverage {
    return {
      path: file.path,
      lines: this.#copy(file.lines),
      branches: file.branches === null ? null : this.#copy(file.branches),
      functions: file.functions === null ? null : this.#copy(file.functions),
    }
  }

  #copy(table: Uint8Array): Uint8Array {
    if (table.length > SLAB_BYTES / 8) return table
    if (this.#used + table.length > this.#slab.length) {
      this.#slab = new Uint8Array(SLAB_BYTES)
      this.#used = 0
    }
    const start = this.#used
    this.#used += table.length
    this.#slab.set(table, start)
    return this.#slab.subarray(start, this.#used)
  }
}
