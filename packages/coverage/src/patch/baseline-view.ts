/** What the baseline says of one line of the base tree. `unknown`: the line is younger than the baseline. */
export type BaseLineState = 'covered' | 'uncovered' | 'not-coverable' | 'unknown'

/** A baseline, seen in the line numbers of the base tree. */
export interface BaselineView {
  stateOf(basePath: string, baseLine: number): BaseLineState
}
