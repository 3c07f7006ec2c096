import type { RuleHit } from '../../model/hit.ts'
import { hitAt } from '../facts/hit-at.ts'
import { quoteName } from '../facts/names.ts'
import { nodeAs } from '../facts/nodes.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'
import { addedColumns } from './added-columns.ts'

const ID = 'MG-STYLE-naming'

/** A name needs quotes. */
export const plainNames: RuleDefinition = {
  id: ID,
  title: 'A name needs quotes',
  description: 'A name with capitals, blanks or other signs must be quoted in every statement that ever uses it.',
  help: 'Use lower case letters, digits and underscores.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: [
    'atlas:NM101',
    'atlas:NM102',
    'atlas:NM103',
    'atlas:NM104',
    'atlas:NM105',
    'atlas:NM106',
    'bytebase:NAMING_TABLE',
    'bytebase:NAMING_COLUMN',
    'bytebase:NAMING_INDEX_IDX',
  ],
  examples: {
    bad: [
      example({ up: 'CREATE TABLE "Users" (id bigint PRIMARY KEY);' }),
      example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY, "eMail" text);' }),
    ],
    good: [example({ up: 'CREATE TABLE users (id bigint, e_mail text);' })],
  },
  check: (context) => [
    ...addedColumns(context).flatMap(({ step, table, name }) => judge(step, name, `${table}.${name}`)),
    ...upSteps(context).flatMap((step) => {
      const name = nodeAs(step, 'CreateStmt')?.relation?.relname ?? nodeAs(step, 'IndexStmt')?.idxname
      return name === undefined ? [] : judge(step, name, name)
    }),
  ],
}

function judge(step: Step, name: string, object: string): readonly RuleHit[] {
  if (/^[a-z_][a-z0-9_]*$/u.test(name)) return []
  const message = `The name ${quoteName(name)} must be quoted wherever it is used.`
  const fix = name
    .replace(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/gu, '_')
  return [hitAt(ID, step, { message, fix, object })]
}
