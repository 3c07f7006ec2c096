import { stripControls } from '@velocity/model'
import type { LayoutProblem } from '../../model/migration.ts'

/** One problem of a directory, its text fit for people. */
export function problem(
  kind: LayoutProblem['kind'],
  path: string,
  message: string,
  line: number | null = null,
): LayoutProblem {
  return { kind, path, line, message: stripControls(message) }
}
