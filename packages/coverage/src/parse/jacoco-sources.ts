import { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'

/** A source file of a package while the package is open. */
export interface JacocoSource {
  readonly builder: FileBuilder
  /** True once the report lists the file itself and not only classes that were compiled from it. */
  isListed: boolean
}

/** The source files of the package that is open: its classes come first and its files after them. */
export class JacocoSources {
  private readonly byPath = new Map<string, JacocoSource>()

  /** The source of this path, made when it is new. */
  at(path: string): JacocoSource {
    const known = this.byPath.get(path)
    if (known !== undefined) return known
    const source: JacocoSource = { builder: new FileBuilder(path), isListed: false }
    source.builder.knows('branches')
    this.byPath.set(path, source)
    return source
  }

  /** Hands over every listed file and forgets all; gives how many were listed and how many were not. */
  flush(onFile: (file: FileCoverage) => void): { readonly listed: number; readonly unlisted: number } {
    let listed = 0
    for (const { builder, isListed } of this.byPath.values()) {
      if (!isListed) continue
      listed += 1
      onFile(builder.build())
    }
    const unlisted = this.byPath.size - listed
    this.byPath.clear()
    return { listed, unlisted }
  }
}
