import type { FileCoverage } from './file-coverage.ts'

/** Collects what a parser reads about one file, in any order, repeated or not, and packs it. */
export declare class FileBuilder {
  constructor(path: string)
  /** Marks an executable line; the same line again can only raise it from missed to hit. */
  line(line: number, isHit: boolean): void
  /** One branch arm with an identity: `group` orders branches of a line, `arm` orders arms of a branch. */
  arm(line: number, group: number, arm: number, isTaken: boolean): void
  /** A line whose arms are only counted (Cobertura, JaCoCo). */
  arms(line: number, covered: number, total: number): void
  /** A function that starts on a line; told apart by name. */
  fn(line: number, name: string, isHit: boolean): void
  /** Declares that the format tells about branches or functions, even if this file has none. */
  knows(what: 'branches' | 'functions'): void
  build(): FileCoverage
}
