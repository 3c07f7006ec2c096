import type { DryRun, TracedScript } from '../dry-run/dry-run-types.ts'
import type { RuleHit } from '../model/hit.ts'
import type { Migration, Script } from '../model/migration.ts'
import { UP_LINES } from './captured-script.ts'
import type { CommandDryRun } from './command-dry-run.ts'

type Lines = CommandDryRun['lines']

/** The unit and its dry run as people see them: at lines of files, not of what was captured. */
export function inCodeLines({ unit, dryRun, lines }: Pick<CommandDryRun, 'unit' | 'dryRun' | 'lines'>): {
  readonly unit: readonly Migration[]
  readonly dryRun: DryRun
} {
  const moved = new Map<Script, Script>()
  const move = (script: Script): Script => {
    const known = moved.get(script) ?? { ...script, startLine: codeLine(lines, script.path, script.startLine) }
    moved.set(script, known)
    return known
  }
  const moveTraced = ({ script, trace }: TracedScript): TracedScript => ({
    script: move(script),
    trace: {
      ...trace,
      statements: trace.statements.map((one) => ({ ...one, line: codeLine(lines, one.path, one.line) })),
    },
  })
  return {
    unit: unit.map((one) => ({ ...one, up: move(one.up), down: one.down === null ? null : move(one.down) })),
    dryRun: { ...dryRun, ups: dryRun.ups.map(moveTraced), downs: dryRun.downs.map(moveTraced) },
  }
}

/** Hits at lines of files. */
export function hitsInCode(hits: readonly RuleHit[], lines: Lines): readonly RuleHit[] {
  return hits.map((hit) =>
    hit.path === null || hit.line === null ? hit : { ...hit, line: codeLine(lines, hit.path, hit.line) },
  )
}

/** The line that the last statement at or above one came from; a line of a file is itself. */
function codeLine(lines: Lines, path: string, line: number): number {
  if (line < UP_LINES) return line
  return lines.get(path)?.findLast(([captured]) => captured <= line)?.[1] ?? 1
}
