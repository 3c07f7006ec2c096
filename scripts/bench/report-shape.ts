/** How a generated report is put together: the generator writes records until the file is large enough. */
export interface ReportShape {
  /** As in the table that the benchmark prints. */
  readonly name: string
  readonly fileName: string
  readonly header: string
  /** One source file's record. `random(n)` gives 0 to n - 1. */
  record(index: number, random: (below: number) => number): string
  readonly separator: string
  readonly footer: string
}

/** A path as real trees have them: some folders, each with some files. */
export function sourcePath(index: number, extension: string): string {
  return `packages/service-${index % 40}/src/module-${index % 400}/component-${index}.${extension}`
}
