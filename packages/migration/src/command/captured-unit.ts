import type { SqlParser, TappedStatement } from '@velocity/ports'
import type { Migration } from '../model/migration.ts'
import { type CodeFile, capturedScript } from './captured-script.ts'
import { type Capture, captureStatements } from './captured-statements.ts'
import type { CommandDryRun } from './command-dry-run.ts'
import { fileOfVersion } from './file-of-version.ts'
import type { Applied, AppliedVersion } from './find-applied.ts'
import { groupStatements, type StatementGroup } from './group-statements.ts'

/** What was seen of a change's migrations. */
export interface SeenUnit {
  readonly ups: readonly TappedStatement[]
  /** null when there is no way back, or it failed. */
  readonly downs: readonly TappedStatement[] | null
  readonly applied: Applied | null
  /** Versions that the up applied, in their order. */
  readonly versions: readonly AppliedVersion[]
  readonly added: readonly Migration[]
  readonly dir: string
}

/** The unit as scripts. */
export interface CapturedUnit extends Pick<CommandDryRun, 'unit' | 'lines'> {
  readonly leftOut: number
  readonly hasStatement: boolean
}

interface Part {
  readonly label: string
  readonly files: readonly Migration[]
  readonly up: StatementGroup['statements']
  readonly down: StatementGroup['statements'] | null
}

/**
 * Makes migrations of what a tool sent: one for each version where the tool notes its versions one by one, else one of them all.
 *
 * Errors: never throws.
 */
export function capturedUnit(seen: SeenUnit, parser: SqlParser): CapturedUnit {
  const own = { own: new Set(seen.applied?.own), main: seen.applied?.own[0] ?? null }
  const up = captureStatements(seen.ups, own, parser)
  const down = seen.downs === null ? null : captureStatements(seen.downs, own, parser)
  const parts = partsOf(seen, up, down)
  const lines = new Map<string, readonly (readonly [number, number])[]>()
  const unit = parts.map((part): Migration => {
    const file = codeFileOf(part, seen)
    const scripts = {
      up: capturedScript(part.up, 'up', file),
      down: part.down === null ? null : capturedScript(part.down, 'down', file),
    }
    lines.set(file.path, [...(lines.get(file.path) ?? []), ...scripts.up.lines, ...(scripts.down?.lines ?? [])])
    return {
      version: part.label,
      name: '',
      kind: 'versioned',
      up: scripts.up.script,
      down: scripts.down?.script ?? null,
      verify: null,
      files: part.files.map(({ up: { path } }) => path),
    }
  })
  const count = [up, ...(down === null ? [] : [down])].reduce((sum, { leftOut }) => sum + leftOut, 0)
  return { unit, lines, leftOut: count, hasStatement: up.statements.some(({ mark }) => mark === null) }
}

function partsOf(seen: SeenUnit, up: Capture, down: Capture | null): readonly Part[] {
  const { applied, added } = seen
  const records = applied?.records ?? 'each'
  const ups = groupStatements(up.statements, 'up', records)
  const downs = down === null ? null : groupStatements(down.statements, 'down', records).toReversed()
  // A tool that keeps its newest version alone writes each of them on its way.
  const versions =
    records === 'newest'
      ? ups.map(({ texts }) => ({ version: texts[0] ?? '', parts: texts.slice(0, 1) }))
      : seen.versions
  const isEven = ups.length === versions.length && (downs === null || downs.length === versions.length)
  if (!isEven || versions.length === 0) return [whole(seen, versions, up, down)]
  return versions.map((version, index) => {
    const file = fileOfVersion(version, added)
    return {
      label: file?.version ?? version.version,
      files: file === null ? [] : [file],
      up: ups[index]?.statements ?? [],
      down: downs === null ? null : (downs[index]?.statements ?? []),
    }
  })
}

function whole({ added }: SeenUnit, versions: readonly AppliedVersion[], up: Capture, down: Capture | null): Part {
  const found = versions.flatMap((version) => fileOfVersion(version, added) ?? [])
  const files = found.length > 0 ? found : added
  const withoutMarks = (capture: Capture): Part['up'] => capture.statements.filter(({ mark }) => mark === null)
  return {
    label: files.map(({ version }) => version).join(', '),
    files,
    up: withoutMarks(up),
    down: down === null ? null : withoutMarks(down),
  }
}

function codeFileOf({ files }: Part, { added, dir }: SeenUnit): CodeFile {
  const file = files[0] ?? added[0]
  return file === undefined ? { path: dir, text: '' } : { path: file.up.path, text: file.up.sql }
}
