import { ByteSlab } from '../model/byte-slab.ts'
import { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'

const MAX_IDLE = 64

/** A source file of a package while the package is open. */
export interface JacocoSource {
  readonly builder: FileBuilder
  /** True once the report lists the file itself and not only classes that were compiled from it. */
  isListed: boolean
}

/** The source files of the package that is open: its classes come first and its files after them. */
export class JacocoSources {
  private readonly slab = new ByteSlab()
  /** Builders of earlier packages, to be used again. */
  private readonly idle: FileBuilder[] = []
  private readonly byPath = new Map<string, JacocoSource>()

  /** The source of this path, made when it is new. */
  at(path: string): JacocoSource {
    const known = this.byPath.get(path)
    if (known !== undefined) return known
    const source: JacocoSource = { builder: this.builderOf(path), isListed: false }
    source.builder.knows('branches')
    this.byPath.set(path, source)
    return source
  }

  /** Hands over every listed file and forgets all; gives how many were listed and how many were not. */
  flush(onFile: (file: FileCoverage) => void): { readonly listed: number; readonly unlisted: number } {
    let listed = 0
    for (const { builder, isListed } of this.byPath.values()) {
      if (isListed) {
        listed += 1
        onFile(builder.build())
      }
      if (this.idle.length < MAX_IDLE) this.idle.push(builder)
    }
    const unlisted = this.byPath.size - listed
    this.byPath.clear()
    return { listed, unlisted }
  }

  private builderOf(path: string): FileBuilder {
    const builder = this.idle.pop() ?? new FileBuilder(path, this.slab)
    builder.startOver(path)
    return builder
  }
}
