import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A password in the user data of a machine. */
export const cloudInitPassword = defineRule({
  id: 'cloud-init-password',
  provider: 'Generic',
  title: 'Password in the user data of a machine',
  risk: 'Whoever reads it can log in to every machine that was made from it.',
  pattern:
    '\\bchpasswd:[ \\t]*\\r?\\n(?:[ \\t]+(?:expire|list|users):[^\\r\\n]{0,20}\\r?\\n){0,3}[ \\t]+(?:-[ \\t]+)?[\\w.\\-]{1,32}:([^\\s"\'$<>{}|][^\\s"\'<>{}]{3,128})',
  keywords: ['chpasswd:'],
  confidence: 'medium',
  rotate: 'Change the password on every machine made from it; use keys, or a password that is made at the first start.',
  examples: {
    positives: [
      {
        path: 'user-data',
        text: sample('#cloud-config\nchpasswd:\n  list: |\n    root:', 'Ptarmi', 'gan5\n  expire: False\n'),
      },
      {
        path: 'cloud.yaml',
        text: sample('chpasswd:\n  expire: false\n  list:\n    - ubuntu:', 'Whim', 'brel_6\n'),
      },
    ],
    negatives: [
      { path: 'user-data', text: '#cloud-config\nchpasswd:\n  expire: false\n' },
      { path: 'user-data', text: 'chpasswd:\n  list: |\n    root:R\n' },
    ],
  },
})
