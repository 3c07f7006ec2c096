import type { SchemaObject } from '../../model/schema.ts'
import { bareName } from '../facts/names.ts'
import { hasObject } from '../facts/schema-lookup.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'

/** A table or column of the base that the new schema has not, and the statement that took it. */
export interface Vanished {
  readonly object: SchemaObject
  readonly step: Step
}

/**
 * Names the tables and columns that the ups took away, by the two schemas alone: for dialects without a parser.
 *
 * Shape:  in the order of the base; columns of a table that is gone are left out. A table that is copied, dropped and made again
 *         under its name, as SQLite needs it, is still there.
 */
export function vanishedObjects(context: RuleContext): readonly Vanished[] {
  const steps = upSteps(context)
  const gone = context.before.objects.filter(
    ({ kind, name }) => (kind === 'table' || kind === 'column') && !hasObject(context.after, kind, name),
  )
  const tables = new Set(gone.flatMap(({ kind, name }) => (kind === 'table' ? [name] : [])))
  return gone.flatMap((object) => {
    const table = object.properties['table']
    if (object.kind === 'column' && table != null && tables.has(table)) return []
    const word = bareName(object.name).toLowerCase()
    const named = steps.filter(({ sql }) => sql.toLowerCase().includes(word))
    const step = named.find(({ sql }) => /\bdrop\b/iu.test(sql)) ?? named[0] ?? steps[0]
    return step === undefined ? [] : [{ object, step }]
  })
}
