import type { RangeVar } from '@pgsql/types'
import type { RuleContext } from '../rule-context.ts'
import { nameParts, namesRelation, qualifiedName } from './names.ts'
import { nodeAs, rangeName } from './nodes.ts'
import { type Step, upSteps } from './steps.ts'

/** What the base holds, and under which names the pull request goes on calling it. */
export interface Relations {
  /** True for a relation that the base holds; one that the pull request creates is free to lock. */
  isOld(relation: string): boolean
  /** The relation of the base that a statement means, named as in the catalog; null for a new or unknown one. */
  find(written: readonly string[], step: Step | null): string | null
}

const MEMORY = new WeakMap<RuleContext, Relations>()
const KINDS = new Set(['table', 'foreign table', 'view', 'materialized view', 'sequence', 'index'])

/** The relations of the base. The same answer for the same context. */
export function relationsOf(context: RuleContext): Relations {
  const known = MEMORY.get(context)
  if (known !== undefined) return known
  const relations = readRelations(context)
  MEMORY.set(context, relations)
  return relations
}

function readRelations(context: RuleContext): Relations {
  const names = new Set(Object.keys(context.before.columnOrder))
  for (const { kind, name } of context.before.objects) if (KINDS.has(kind)) names.add(name)
  const byLast = new Map<string, string[]>()
  const add = (name: string): void => {
    const last = nameParts(name).at(-1) ?? name
    byLast.set(last, [...(byLast.get(last) ?? []), name])
    names.add(name)
  }
  for (const name of [...names]) add(name)
  const find = (written: readonly string[], step: Step | null): string | null => {
    const matches = (byLast.get(written.at(-1) ?? '') ?? []).filter((name) => namesRelation(written, name))
    const locked = step?.trace?.locks.find(({ relation }) => matches.includes(relation))
    return locked?.relation ?? matches.find((name) => name.startsWith('public.')) ?? matches[0] ?? null
  }
  // What the pull request renames or moves is still what it was.
  for (const step of upSteps(context)) {
    const renamed = renamedAs(step)
    const old = renamed === null ? null : find(renamed.from, step)
    if (renamed !== null && old !== null) add(renamed.to(old))
  }
  return { isOld: (relation) => names.has(relation), find }
}

function renamedAs(step: Step): { from: readonly string[]; to: (old: string) => string } | null {
  const rename = nodeAs(step, 'RenameStmt')
  if (rename !== null && rename.renameType === 'OBJECT_TABLE') {
    const { relation, newname = '' } = rename
    return { from: rangeName(relation), to: (old) => qualifiedName([...nameParts(old).slice(0, -1), newname]) }
  }
  const move = nodeAs(step, 'AlterObjectSchemaStmt')
  if (move !== null && move.objectType === 'OBJECT_TABLE') {
    const { relation, newschema = '' } = move
    return { from: rangeName(relation), to: (old) => qualifiedName([newschema, ...nameParts(old).slice(-1)]) }
  }
  return null
}

/** The relation of the base behind a name of a parse tree; null for a new or unknown one. */
export function oldRelation(context: RuleContext, range: RangeVar | undefined, step: Step): string | null {
  return relationsOf(context).find(rangeName(range), step)
}
