import { UserError } from '@velocity/model'
import type { Codec, GatePorts } from '@velocity/ports'
import { readHistory } from '../layouts/read-history.ts'
import type { Migration, MigrationHistory } from '../model/migration.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import type { ChangedFile } from '../order/changed-file.ts'
import { pullRequestUnit } from '../order/pull-request-unit.ts'
import { hexToBase64 } from './hex-to-base64.ts'
import { judgeEncoding } from './judge-encoding.ts'
import { isBelow, readCommitFiles, readWorkingFiles, type Texts } from './read-files.ts'

/** What a change does to one directory of migrations. */
export interface MigrationChange {
  readonly base: MigrationHistory
  readonly head: MigrationHistory
  /** Every file of the head that was read, with its text. */
  readonly texts: Texts
  readonly baseTexts: Texts
  /** What is new or runs again, in the order in which it is applied. */
  readonly unit: readonly Migration[]
  /** Paths below the directory that differ, sorted. */
  readonly changed: readonly ChangedFile[]
}

type Ports = Pick<GatePorts, 'files' | 'git' | 'codec'>

/**
 * Reads a directory of migrations on both sides of the change: the base's commit, and what is checked out.
 *
 * Shape:  without a base everything is new.
 * Errors: those of `readHistory` for the head (VEL_MIG_LAYOUT_UNKNOWN, VEL_MIG_NONE_FOUND) and of the files. A base that holds no
 *         migration is an empty history.
 */
export async function readChange(
  settings: DatabaseSettings,
  baseSha: string | null,
  ports: Ports,
): Promise<MigrationChange> {
  const { dir } = settings
  const texts = await readWorkingFiles(dir, ports)
  const baseTexts: Texts = baseSha === null ? new Map() : await readCommitFiles(baseSha, dir, ports)
  const head = judgeEncoding(historyOf(settings, settings.layout, texts, ports.codec), texts, baseTexts)
  const base = baseHistoryOf(settings, head.layout, baseTexts, ports.codec)
  const { added, repeatables } = pullRequestUnit(base, head)
  // In the order of the history: some tools run what is repeatable where it stands.
  const brought = new Set([...added, ...repeatables])
  return {
    base,
    head,
    texts,
    baseTexts,
    unit: head.migrations.filter((migration) => brought.has(migration)),
    changed: changedFiles(below(baseTexts, dir), below(texts, dir)),
  }
}

/**
 * Reads a directory of migrations as it is checked out.
 *
 * Errors: as `readChange`.
 */
export async function readWorkingHistory(
  settings: DatabaseSettings,
  layout: string,
  ports: Ports,
): Promise<MigrationHistory> {
  return historyOf(settings, layout, await readWorkingFiles(settings.dir, ports), ports.codec)
}

/**
 * Reads a directory of migrations of another commit; one without a migration is an empty history.
 *
 * Errors: as `readChange`, and those of the Git port.
 */
export async function readCommitHistory(
  settings: DatabaseSettings,
  layout: string,
  sha: string,
  ports: Pick<Ports, 'git' | 'codec'>,
): Promise<MigrationHistory> {
  return baseHistoryOf(settings, layout, await readCommitFiles(sha, settings.dir, ports), ports.codec)
}

function historyOf(
  { dir, dialect, placeholders }: DatabaseSettings,
  layout: string,
  files: Texts,
  codec: Codec,
): MigrationHistory {
  const sha256Base64 = (text: string): string => hexToBase64(codec.sha256(text))
  return readHistory({ dir, layout, files, dialect, placeholders, sha256Base64 })
}

/** A base that has the directory and no migration in it yet is an empty history. */
function baseHistoryOf(settings: DatabaseSettings, layout: string, files: Texts, codec: Codec): MigrationHistory {
  try {
    return historyOf(settings, layout, files, codec)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'VEL_MIG_NONE_FOUND') throw error
    return { layout, migrations: [], problems: [] }
  }
}

function below(texts: Texts, dir: string): Texts {
  return new Map([...texts].filter(([path]) => isBelow(path, dir)))
}

function changedFiles(base: Texts, head: Texts): readonly ChangedFile[] {
  const changed: ChangedFile[] = []
  for (const [path, text] of head) {
    const before = base.get(path)
    if (before === undefined) changed.push({ path, status: 'added' })
    else if (before !== text) changed.push({ path, status: 'modified' })
  }
  for (const path of base.keys()) if (!head.has(path)) changed.push({ path, status: 'deleted' })
  return changed.toSorted((left, right) => (left.path < right.path ? -1 : 1))
}
