/** Covered out of total. */
export interface Tally {
  readonly covered: number
  readonly total: number
}

/** The metrics that both sides can count. */
export type Metric = 'lines' | 'branches' | 'functions'

export const METRICS: readonly Metric[] = ['lines', 'branches', 'functions']

/** What a tool says of one file; a metric that it does not tell is absent, and then not compared. */
export interface FileFigures {
  /** As the report spells it, or its last segments. */
  readonly path: string
  readonly lines?: Tally
  readonly branches?: Tally
  readonly functions?: Tally
  /** The tool's own listing: executable lines, true where they ran. */
  readonly listing?: ReadonlyMap<number, boolean>
}

/** A figure of the tool that counts something else than we do: shown with the reason, never compared. */
export interface Aside {
  readonly metric: string
  readonly toolSays: string
  readonly why: string
}

/** What a tool says about one report that it wrote. */
export interface Claim {
  /** Name and version. */
  readonly tool: string
  /** The report's format, and of which of the tool's outputs the figures are. */
  readonly format: string
  readonly report: string
  readonly files: readonly FileFigures[]
  /** What the tool prints for all files together, where it does. */
  readonly totals?: Partial<Record<Metric, Tally>>
  readonly asides?: readonly Aside[]
}
