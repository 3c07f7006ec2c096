import { hitAt } from '../facts/hit-at.ts'
import { upSteps } from '../facts/steps.ts'

import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-identifier-too-long'

/** A name is cut. */
export const identifierTooLong: RuleDefinition = {
  id: ID,
  title: 'A name is cut',
  description:
    'PostgreSQL cuts names at 63 bytes without an error. Two long names may become the same, and the application looks for one that does not exist.',
  help: 'Use at most 63 bytes.',
  severity: 'warning',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: ['squawk:identifier-too-long'],
  examples: {
    bad: [
      example({
        up: 'CREATE TABLE users_users_users_users_users_users_users_users_users_users_users_users_ (id bigint PRIMARY KEY);',
      }),
    ],
    good: [example({ up: 'CREATE TABLE users (id bigint PRIMARY KEY);' })],
  },
  check: (context) =>
    upSteps(context).flatMap((step) =>
      (step.trace?.notices ?? []).flatMap((notice) => {
        const cut = /\bidentifier "(.*)" will be truncated to "(.*)"$/u.exec(notice)
        if (cut === null) return []
        const [, name = '', kept = ''] = cut
        return [
          hitAt(ID, step, {
            message: `The name ${name} is cut to ${kept}.`,
            fix: 'Use at most 63 bytes.',
            object: kept,
          }),
        ]
      }),
    ),
}
