import type { Migration, Script } from '../model/migration.ts'

/** What takes a unit of migrations back, in the order in which it runs. */
export interface Rollback {
  readonly scripts: readonly Script[]
  /** Versions that have none. */
  readonly withoutDown: readonly string[]
}

/**
 * The downs of a unit, last migration first.
 *
 * Shape:  a repeatable migration is taken back by the text that it had before; a script without a statement takes nothing back.
 * Errors: never throws.
 */
export function rollbackOf(
  unit: readonly Migration[],
  formerRepeatables: readonly Migration[],
  isEmpty: (script: Script) => boolean,
): Rollback {
  const scripts: Script[] = []
  const withoutDown: string[] = []
  for (const migration of unit.toReversed()) {
    const script = downOf(migration, formerRepeatables)
    if (script === null || isEmpty(script)) withoutDown.push(labelOf(migration))
    else scripts.push(script)
  }
  return { scripts, withoutDown }
}

/** How people call a migration: its version, or the name of one that has none. */
export function labelOf({ version, name }: Pick<Migration, 'version' | 'name'>): string {
  return version === '' ? name : version
}

function downOf(migration: Migration, former: readonly Migration[]): Script | null {
  if (migration.kind !== 'repeatable') return migration.down
  return former.find(({ name, version }) => name === migration.name && version === migration.version)?.up ?? null
}
