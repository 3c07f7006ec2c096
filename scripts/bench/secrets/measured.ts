import { median } from '../summarise-runs.ts'

/** What one run took. Units: seconds; mebibytes; 10⁶ bytes. null: nobody can tell here. */
export interface Measured {
  readonly wallSeconds: number
  readonly cpuSeconds: number | null
  readonly peakMebibytes: number | null
  /** Of the input, where there is one. */
  readonly megabytes: number | null
  readonly found: string
}

/**
 * Sums up runs of the same thing.
 *
 * Shape: medians, of the memory the greatest, and what the last one found.
 */
export function summariseMeasured(runs: readonly Measured[]): Measured {
  const last = runs.at(-1)
  if (last === undefined) throw new Error('nothing was measured')
  const cpu = runs.flatMap(({ cpuSeconds }) => (cpuSeconds === null ? [] : [cpuSeconds]))
  const peak = runs.flatMap(({ peakMebibytes }) => (peakMebibytes === null ? [] : [peakMebibytes]))
  return {
    wallSeconds: median(runs.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: cpu.length === 0 ? null : median(cpu),
    peakMebibytes: peak.length === 0 ? null : Math.max(...peak),
    megabytes: last.megabytes,
    found: last.found,
  }
}
