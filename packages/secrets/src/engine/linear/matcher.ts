/** What the engine asks of a regular expression: a JavaScript one, or one that takes linear time. */
export interface Matcher {
  lastIndex: number
  test(text: string): boolean
  exec(text: string): MatcherMatch | null
}

/** Shape: `indices` holds the match and then its groups, where it was asked for. */
export interface MatcherMatch {
  readonly indices?: readonly (readonly [number, number] | undefined)[] | undefined
}
