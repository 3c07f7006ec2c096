import { LOCK_MODES, type LockMode, type TableLock } from '../model/trace.ts'
import type { WrittenName } from './named-relations.ts'
import type { RelationState } from './observation.ts'
import { qualifiedNameOf, type Relation, unquoted } from './relation.ts'
import type { RelationMap } from './relation-map.ts'

/**
 * The strongest lock that a statement newly took on each relation that was there before the script began.
 *
 * Shape:  sorted by name. A mode that the transaction held already is not taken again; relations bear the name that they had before
 *         the statement. What every query takes on the indexes that it may use is left out: modes below SHARE UPDATE EXCLUSIVE.
 */
export function locksOf(
  before: ReadonlyMap<string, RelationState>,
  after: ReadonlyMap<string, RelationState>,
  relations: RelationMap,
  named: readonly WrittenName[],
): readonly TableLock[] {
  const locks = [...after.values()].flatMap((state): readonly TableLock[] => {
    const relation = relations.get(state.oid)
    const held = before.get(state.oid)?.modes
    const mode = strongest([...state.modes].filter((each) => held?.has(each) !== true))
    if (relation === undefined || mode === null || (relation.kind === 'index' && isWeak(mode))) return []
    const isNamed = isAmong(named, relation, state.isVisible)
    return [{ relation: qualifiedNameOf(relation), kind: relation.kind, mode, isNamed }]
  })
  return locks.sort((a, b) => (a.relation < b.relation ? -1 : 1))
}

function isWeak(mode: LockMode): boolean {
  return LOCK_MODES.indexOf(mode) < LOCK_MODES.indexOf('SHARE UPDATE EXCLUSIVE')
}

/** The strongest of some modes; null of none. */
export function strongest(modes: readonly LockMode[]): LockMode | null {
  return LOCK_MODES.findLast((mode) => modes.includes(mode)) ?? null
}

/** Whether a relation is one of those that a statement names. */
export function isAmong(named: readonly WrittenName[], relation: Relation, isVisible: boolean): boolean {
  const name = unquoted(relation.name)
  const schema = unquoted(relation.schema)
  return named.some((each) => each.name === name && (each.schema === null ? isVisible : each.schema === schema))
}
