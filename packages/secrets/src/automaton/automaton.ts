/**
 * A finished Aho–Corasick automaton over byte classes.
 *
 * Shape: `table[state + classOf[byte]]` is the next state; states are premultiplied by `width`; a state ≥ `firstHit` has outputs:
 *        `outputs[outputStart[i] .. outputStart[i + 1])` with `i = (state - firstHit) / width` are the literals that end there,
 *        the longest first.
 */
export interface Automaton {
  readonly classOf: Uint8Array
  readonly table: Uint32Array
  readonly width: number
  readonly firstHit: number
  readonly outputStart: Uint32Array
  readonly outputs: Uint32Array
  /** Units: bytes, by literal. */
  readonly lengths: Uint32Array
}
