import type { RuleAllowlist } from './rule-allowlist.ts'

/**
 * Lets through what is made of words: `access_token_of_travis`, `zoomClientSecretName`, `MY_VARIABLE`. For rules whose value has no mark
 * of its own; a random value of 14 and more characters looks like that once in a hundred times at worst.
 */
export const WORDS: RuleAllowlist = {
  description: 'a name made of words',
  condition: 'or',
  commits: [],
  paths: [],
  regexes: [
    '^[a-z]+$',
    '^[A-Z]?[a-z]+(?:[_.=-]+[A-Z]?[a-z]+[0-9]{0,2})+$',
    '^[A-Za-z][a-z]+(?:[A-Z][a-z]+)+[0-9]{0,2}$',
    '^[A-Z]{2,}(?:[_.-][A-Z0-9]+)+$',
  ],
  target: 'secret',
  stopwords: [],
}
