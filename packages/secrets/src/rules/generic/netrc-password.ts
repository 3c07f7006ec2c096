import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** The password of an entry of a netrc file. */
export const netrcPassword = defineRule({
  id: 'netrc-password',
  provider: 'Generic',
  title: 'Password in a .netrc file',
  risk: 'Whoever reads it can log in to the named host.',
  pattern:
    '(?:machine[ \\t]+[\\w.:\\-]+[ \\t\\r\\n]+(?:(?:login|account)[ \\t]+\\S{1,100}[ \\t\\r\\n]+){0,2}|default[ \\t\\r\\n]+(?:(?:login|account)[ \\t]+\\S{1,100}[ \\t\\r\\n]+){1,2})password[ \\t]+["\']?([^\\s"\']{3,256})',
  confidence: 'high',
  rotate: 'Change the password or token at the host that the entry names, and keep the file out of the repository.',
  examples: {
    positives: [
      { path: '.netrc', text: sample('machine git.corp.net\n  login ana\n  pass', 'word Heron', 'Reed3\n') },
      { path: '_netrc', text: sample('machine api.heroku.com login a@b.io pass', 'word 7f0c', '-41aa-ridge') },
    ],
    negatives: [
      { path: '.netrc', text: 'machine git.corp.net login ana password $PASSWORD' },
      'machine learning default password',
    ],
  },
})
