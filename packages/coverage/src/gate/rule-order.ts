/** What the author of a change can act on comes before what was so already: the headline names the first. */
export const RULE_ORDER: readonly string[] = [
  'patch',
  'component-patch',
  'patch-branches',
  'new-uncovered',
  'unmeasured',
  'changed-file',
  'max-drop',
  'component',
  'file',
  'total',
].map((rule) => `coverage/${rule}`)

/** Rules about one change as a whole. A waiver for them that named no diff would open the gate for every change. */
export const CHANGE_RULES: readonly string[] = ['patch', 'component-patch', 'patch-branches', 'new-uncovered'].map(
  (rule) => `coverage/${rule}`,
)
