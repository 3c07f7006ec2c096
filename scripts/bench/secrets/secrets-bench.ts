/** What can be measured of the secret scan. */
export const SECRETS_PARTS = ['tree', 'history', 'pull-request', 'findings'] as const

/** A part of the benchmark. */
export type SecretsPart = (typeof SECRETS_PARTS)[number]

/** What is to be measured, and on what. */
export interface SecretsBench {
  readonly parts: readonly SecretsPart[]
  /** Folders; empty: this repository's dependencies and, for findings, its examples as well. */
  readonly trees: readonly string[]
  /** Units: 10⁶ bytes of a tree that are measured; null: 25 of our own dependencies, all of a tree that was given. */
  readonly treeMegabytes: number | null
  /** A repository; null: one is generated. */
  readonly history: string | null
  /** Of the generated one. */
  readonly commits: number
  readonly threads: number
  /** Rounds; every row of a table has its turn in each. */
  readonly runs: number
}

/** What every part needs to know of this machine. */
export interface Workshop {
  /** An empty folder that is removed at the end. */
  readonly folder: string
  /** The root of this repository. */
  readonly root: string
}
