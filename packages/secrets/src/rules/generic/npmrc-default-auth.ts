import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Credentials of the default registry in npm's configuration. */
export const npmrcDefaultAuth = defineRule({
  id: 'npmrc-default-auth',
  provider: 'Generic',
  title: 'Credentials of the default registry in .npmrc',
  risk: 'Whoever reads it can install private packages and perhaps publish in your name.',
  pattern: '_(?:authToken|auth|password)[ \\t]*=[ \\t]*["\']?([^\\s"\'{}$]{6,400})',
  path: '(?:^|/)\\.?npmrc$',
  notBefore: '[:\\w]',
  confidence: 'high',
  rotate: 'Revoke the token or change the password at the registry; give it to the job by a variable.',
  documentation: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
  examples: {
    positives: [
      { path: '.npmrc', text: sample('_auth', 'Token=', noise(BASE64, 36, 4), '\n') },
      { path: '.npmrc', text: sample('_au', 'th=', noise(BASE64, 28, 3), '\n') },
    ],
    negatives: [
      { path: '.npmrc', text: 'always-auth=true\n' },
      { path: 'lib/auth.js', text: sample('const _au', 'th = require("auth-lib")') },
    ],
  },
})
