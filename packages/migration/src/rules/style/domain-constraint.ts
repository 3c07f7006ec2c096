import { hitAt } from '../facts/hit-at.ts'
import { qualifiedName } from '../facts/names.ts'
import { nodeAs, stringsOf } from '../facts/nodes.ts'
import { upSteps } from '../facts/steps.ts'

import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-domain-constraint'

/** A domain has a constraint. */
export const domainConstraint: RuleDefinition = {
  id: ID,
  title: 'A domain has a constraint',
  description:
    'A constraint of a domain is checked in every table that uses it; changing it reads them all, and there is no NOT VALID that helps.',
  help: 'Put the CHECK on the column.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: ['squawk:ban-create-domain-with-constraint', 'squawk:ban-alter-domain-with-add-constraint'],
  examples: {
    bad: [
      example({ up: "CREATE DOMAIN email AS text CHECK (position('@' in VALUE) > 0);" }),
      example({ base: 'CREATE DOMAIN email AS text;', up: "ALTER DOMAIN email ADD CHECK (VALUE <> '');" }),
    ],
    good: [example({ up: 'CREATE DOMAIN email AS text;' })],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const created = nodeAs(step, 'CreateDomainStmt')
      const changed = nodeAs(step, 'AlterDomainStmt')
      const isConstrained = (created?.constraints ?? []).length > 0 || changed?.subtype === 'C'
      if (!isConstrained) return []
      const name = qualifiedName(stringsOf(created?.domainname ?? changed?.typeName))
      const message = `The domain ${name} has a constraint, which all tables that use it must keep.`
      return [hitAt(ID, step, { message, fix: 'Put the CHECK on the columns.', object: name })]
    }),
}
