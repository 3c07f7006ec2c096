import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'S=',
  's1:U=',
  noise(HEX, 5, 40),
  ':E=',
  noise(HEX, 11, 41),
  ':C=',
  noise(HEX, 11, 42),
  ':P=1cd:A=en-devtoken:V=2:H=',
  noise(HEX, 32, 43),
)

/** Evernote developer token. */
export const evernoteToken = defineRule({
  id: 'evernote-token',
  provider: 'Evernote',
  title: 'Evernote developer token',
  risk: 'Reads and changes the notes of its owner.',
  pattern: String.raw`S=s[0-9]{1,4}:U=[0-9A-Fa-f]{1,12}:E=[0-9A-Fa-f]{8,14}:C=[0-9A-Fa-f]{8,14}:P=[0-9A-Fa-f]{1,5}:A=[\w.-]{1,40}:V=[0-9]:H=[0-9A-Fa-f]{32}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Evernote → Settings → Applications → Revoke access.',
  documentation: 'https://dev.evernote.com/doc/articles/dev_tokens.php',
  examples: {
    positives: [...inContexts('EVERNOTE_TOKEN', TOKEN)],
    negatives: [
      sample(
        'S=',
        's1:U=',
        noise(HEX, 5, 40),
        ':E=',
        noise(HEX, 11, 41),
        ':C=',
        noise(HEX, 11, 42),
        ':P=1cd:A=en-devtoken:V=2:H=',
        noise(HEX, 31, 43),
      ),
      'S=s1:U=ff:E=1:C=2:P=3:A=app:V=2:H=hash',
    ],
  },
})
