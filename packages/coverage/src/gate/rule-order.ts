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
