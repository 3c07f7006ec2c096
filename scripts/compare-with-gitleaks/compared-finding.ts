/** A finding of either scanner in the words of both. The secret is there only by its digest and length. */
export interface ComparedFinding {
  readonly rule: string
  readonly path: string
  readonly commit: string
  readonly startLine: number
  readonly endLine: number
  readonly startColumn: number
  readonly endColumn: number
  readonly entropy: number
  readonly digest: string
  readonly length: number
}

/** What is run on what. */
export interface CompareRequest {
  readonly root: string
  readonly config: string
  /** An empty folder for what comes in between. */
  readonly work: string
  readonly decodeDepth: number
  readonly isGit: boolean
}
