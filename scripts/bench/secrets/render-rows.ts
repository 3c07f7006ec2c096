import { renderTable } from '../render-table.ts'
import type { BenchedRow } from './bench-row.ts'

const NONE = '–'

/** Lays out rows about an input of some megabytes. Units: MB are 10⁶ bytes, MiB 2²⁰. */
export function renderScans(title: string, rows: readonly BenchedRow[]): string {
  const header = [title, 'MB', 'wall s', 'CPU s', 'MB/s', 'MB/CPU s', 'MiB', 'found']
  return renderTable(
    header,
    rows.map(({ name, outcome }) => {
      if (typeof outcome === 'string') return [name, NONE, NONE, NONE, NONE, NONE, NONE, outcome]
      const { megabytes, wallSeconds, cpuSeconds, peakMebibytes, found } = outcome
      return [
        name,
        fixed(megabytes, megabytes !== null && megabytes < 1 ? 2 : 1),
        fixed(wallSeconds, 2),
        fixed(cpuSeconds, 2),
        rate(megabytes, wallSeconds),
        rate(megabytes, cpuSeconds),
        fixed(peakMebibytes, 0),
        found,
      ]
    }),
  )
}

/** Lays out rows about whole processes. Units: MiB are 2²⁰ bytes. */
export function renderProcesses(title: string, rows: readonly BenchedRow[], unit: 's' | 'ms'): string {
  const scale = unit === 's' ? 1 : 1000
  const digits = unit === 's' ? 2 : 0
  return renderTable(
    [title, `wall ${unit}`, `CPU ${unit}`, 'MiB', 'says'],
    rows.map(({ name, outcome }) => {
      if (typeof outcome === 'string') return [name, NONE, NONE, NONE, outcome]
      const { wallSeconds, cpuSeconds, peakMebibytes, found } = outcome
      const cpu = cpuSeconds === null ? null : cpuSeconds * scale
      return [name, fixed(wallSeconds * scale, digits), fixed(cpu, digits), fixed(peakMebibytes, 0), found]
    }),
  )
}

function fixed(value: number | null, digits: number): string {
  return value === null ? NONE : value.toFixed(digits)
}

function rate(megabytes: number | null, seconds: number | null): string {
  if (megabytes === null || seconds === null || seconds === 0) return NONE
  const value = megabytes / seconds
  return value.toFixed(value < 10 ? 2 : 0)
}
