import type { MeasuredProcess } from './measure-process.ts'

/** How a scanner is started, and how its answer is read. */
export interface ScannerCommand {
  readonly name: string
  readonly program: string
  /** Run inside of the folder. */
  args(folder: string): readonly string[]
  /** What it found, in words; null when it failed. */
  read(ended: MeasuredProcess): string | null
}
