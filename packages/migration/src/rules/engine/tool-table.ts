import { hitAt } from '../facts/hit-at.ts'
import { bareName, nameParts } from '../facts/names.ts'
import { nameOf, nodeAs } from '../facts/nodes.ts'
import { type Step, stepsOf } from '../facts/steps.ts'
import { walk } from '../facts/walk.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-TOOL-01'

/** Statements that touch the table in which the tool notes what it has applied. */
export const toolTable: RuleDefinition = {
  id: ID,
  title: 'The table of the tool is touched',
  description:
    'The migration reads or changes the table in which the tool notes what it has applied. The tool writes to it itself, in the same moment: versions get lost or are applied twice, and the proof of the rollback proves nothing.',
  help: 'Leave the table to the tool. It has commands for what has to be mended by hand.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'ast',
  covers: [],
  examples: {
    bad: [
      example({ base: 'CREATE TABLE schema_migrations (version text);', up: 'DROP TABLE schema_migrations;' }),
      example({
        base: 'CREATE TABLE schema_migrations (version text);',
        up: "DELETE FROM public.schema_migrations WHERE version = '1';",
      }),
      example({
        base: 'CREATE TABLE schema_migrations (version text);',
        up: 'DO $$ BEGIN TRUNCATE schema_migrations; END $$;',
      }),
    ],
    good: [example({ up: 'CREATE TABLE schema_changes (version text PRIMARY KEY);' })],
  },
  check: (context) => {
    const { appliedTable } = context
    if (appliedTable === null) return []
    return stepsOf(context).flatMap((step) => {
      if (!touches(step, appliedTable)) return []
      const message = `The statement touches ${appliedTable}, in which ${context.layout} notes what it has applied.`
      return [hitAt(ID, step, { message, fix: 'Leave the table to the tool.', object: appliedTable })]
    })
  },
}

function touches(step: Step, table: string): boolean {
  if (step.node === null || step.kind === 'DoStmt' || step.kind === 'CreateFunctionStmt') {
    const words: readonly string[] = step.sql.toLowerCase().match(/[a-z_][\w$]*/gu) ?? []
    return words.includes(bareName(table).toLowerCase())
  }
  const dropped = (nodeAs(step, 'DropStmt')?.objects ?? []).map(nameOf)
  if (dropped.some((name) => isSame(name, table))) return true
  let isFound = false
  walk(step.node, ({ relname, schemaname }) => {
    if (typeof relname !== 'string') return
    isFound = isFound || isSame(typeof schemaname === 'string' ? [schemaname, relname] : [relname], table)
  })
  return isFound
}

/** Where only one of the two names a schema, the name alone decides. */
function isSame(written: readonly string[], table: string): boolean {
  const own = nameParts(table)
  const length = Math.min(written.length, own.length)
  return length > 0 && written.slice(-length).every((part, at) => part === own.slice(-length)[at])
}
