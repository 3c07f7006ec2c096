import * as v from 'valibot'
import { choice, text } from './building-blocks.ts'
import { isCalendarDate } from './calendar.ts'
import { GATES } from './gates.ts'
import { isNarrowScope } from './is-narrow-scope.ts'

const PLACEHOLDER =
  /^(?:todo|tbd|fixme|none|n\/a|reason|placeholder|x+|\.+|-+|lorem ipsum.*|test(?:ing)?|because|temporary)[\s.!:]*$/iu

const ID = 'up to 64 letters, digits, “.”, “_” or “-”'
const RULE = 'a rule such as coverage/patch'

const reason = v.pipe(
  v.string('a reason of 10 characters or more'),
  v.check(
    (value) => [...value.trim()].length >= 10 && new Set(value.trim()).size > 3 && !PLACEHOLDER.test(value.trim()),
    'a reason of 10 characters or more that is not a placeholder',
  ),
  v.maxLength(1000, 'a reason of at most 1,000 characters'),
)

const entry = v.strictObject({
  id: v.pipe(v.string(ID), v.regex(/^\w[\w.-]{0,63}$/u, ID)),
  gate: choice(GATES),
  rule: v.pipe(v.string(RULE), v.regex(/^[a-z]+\/[a-z0-9-]+$/u, RULE)),
  scope: v.pipe(
    text,
    v.check(
      isNarrowScope,
      'a narrow scope: a path, a glob below one folder, or the exact scope of a finding; never everything',
    ),
  ),
  reason,
  owner: text,
  approver: text,
  expires: v.pipe(
    v.string('a date, YYYY-MM-DD'),
    v.isoDate('a date, YYYY-MM-DD'),
    v.check(isCalendarDate, 'a date that exists, YYYY-MM-DD'),
  ),
  diff: v.exactOptional(
    v.pipe(v.string('sha256:<64 hex digits>'), v.regex(/^sha256:[0-9a-f]{64}$/u, 'sha256:<64 hex digits>')),
  ),
})

/** The list below `waivers`. Ids are unique; the rule is the gate's own; nobody approves what they own. */
export const waiversSchema = v.pipe(
  v.array(entry, 'a list of waivers'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const seen = new Set<string>()
    for (const [index, waiver] of dataset.value.entries()) {
      const complain = (key: 'id' | 'rule' | 'approver', message: string) =>
        addIssue({
          message,
          input: waiver[key],
          path: [
            { type: 'array', origin: 'value', input: dataset.value, key: index, value: waiver },
            { type: 'object', origin: 'value', input: waiver, key, value: waiver[key] },
          ],
        })
      if (seen.has(waiver.id)) complain('id', 'an id that no other waiver has')
      seen.add(waiver.id)
      if (!waiver.rule.startsWith(`${waiver.gate}/`)) complain('rule', `a rule of its own gate, ${waiver.gate}/…`)
      if (person(waiver.approver) === person(waiver.owner)) complain('approver', 'somebody else than the owner')
    }
  }),
)

function person(name: string): string {
  return name.trim().replace(/^@/u, '').toLowerCase()
}
