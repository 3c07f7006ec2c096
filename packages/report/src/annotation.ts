/** One line that GitHub shows beside the code. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly path: string | null
  readonly startLine: number | null
  readonly endLine: number | null
  readonly title: string
  /** At most 4,096 characters. */
  readonly message: string
}
