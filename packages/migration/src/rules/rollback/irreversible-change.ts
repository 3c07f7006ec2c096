import { hitAt } from '../facts/hit-at.ts'
import { namesRelation } from '../facts/names.ts'
import { nameOf, nodeAs, stringsOf } from '../facts/nodes.ts'
import { stepsOf, upSteps } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-RB-06'
const BASE = "CREATE TYPE mood AS ENUM ('glad');"

/** Changes that PostgreSQL has no statement to undo, and which the plan does not own up to. */
export const irreversibleChange: RuleDefinition = {
  id: ID,
  title: 'A change that cannot be undone is not declared',
  description:
    'PostgreSQL can add a label to an enum and has no statement to take it away. A rollback can only put a new type in its place, or leave the label. Whoever approves has to know.',
  help: 'Declare it in the plan:\nirreversible:\n  - "enum value mood.sad"\nrollback:\n  strategy: forward-fix\nOr replace the type in the down: rename it, create the old one, change the columns with USING, drop the renamed one.',
  severity: 'warning',
  isOnByDefault: true,
  isWaivable: true,
  source: 'ast',
  covers: ['pgroll:irreversible'],
  examples: {
    bad: [example({ base: BASE, up: "ALTER TYPE mood ADD VALUE 'sad';" })],
    good: [
      example({ up: `${BASE} ALTER TYPE mood ADD VALUE 'sad';` }),
      example({
        base: BASE,
        up: "ALTER TYPE mood ADD VALUE 'sad';",
        down: "ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('glad'); DROP TYPE mood_old;",
      }),
      example({
        base: BASE,
        up: "ALTER TYPE mood ADD VALUE 'sad';",
        down: "CREATE TYPE mood_new AS ENUM ('glad'); DROP TYPE mood; ALTER TYPE mood_new RENAME TO mood;",
      }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const change = nodeAs(step, 'AlterEnumStmt')
      if (change === null || change.oldVal !== undefined || step.script.trace?.failure != null) return []
      const type = oldEnum(context, stringsOf(change.typeName))
      const label = change.newVal ?? ''
      if (type === null || isReplaced(context, type) || isDeclared(context, type, label)) return []
      return [
        hitAt(ID, step, {
          message: `The label '${label}' of ${type} cannot be taken away again.`,
          why: 'PostgreSQL has no ALTER TYPE … DROP VALUE.',
          fix: `# in the plan\nirreversible:\n  - "enum value ${type}.${label}"\nrollback:\n  strategy: forward-fix`,
          object: `${type}.${label}`,
        }),
      ]
    }),
}

function oldEnum({ before }: RuleContext, written: readonly string[]): string | null {
  return before.objects.find(({ kind, name }) => kind === 'enum' && namesRelation(written, name))?.name ?? null
}

/** A down that makes the type again, or drops it for one made under another name, has found the way round. */
function isReplaced(context: RuleContext, type: string): boolean {
  return stepsOf(context).some((step) => {
    if (step.script.direction === 'up') return false
    const drop = nodeAs(step, 'DropStmt')
    const dropped = drop?.removeType === 'OBJECT_TYPE' ? (drop.objects ?? []).map(nameOf) : []
    if (dropped.some((name) => name.length > 0 && namesRelation(name, type))) return true
    const created = stringsOf(nodeAs(step, 'CreateEnumStmt')?.typeName)
    return created.length > 0 && namesRelation(created.slice(-1), type)
  })
}

function isDeclared({ plan }: RuleContext, type: string, label: string): boolean {
  return (plan?.irreversible ?? []).some((text) => text === type || text.includes(label) || text === 'enum value')
}
