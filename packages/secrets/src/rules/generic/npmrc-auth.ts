import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A registry's credentials in npm's configuration. */
export const npmrcAuth = defineRule({
  id: 'npmrc-auth',
  aliases: ['npm-auth'],
  provider: 'Generic',
  title: 'Registry credentials in .npmrc',
  risk: 'Whoever reads it can install private packages and perhaps publish in your name.',
  pattern: '/:_(?:authToken|auth|password)[ \\t]*=[ \\t]*["\']?([^\\s"\'{}$]{6,400})',
  confidence: 'high',
  rotate: 'Revoke the token at the registry; write _authToken with a variable and give the variable to the job.',
  documentation: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
  examples: {
    positives: [
      { path: '.npmrc', text: sample('//npm.corp.net/:_pass', 'word=', 'VGhydXNoLW', '5lc3QtNDQ=\n') },
      { path: '.npmrc', text: sample('//npm.corp.net/:_auth', 'Token=', '9d1c77e0-51aa-4b', '0e-8f65-2c1f6b1f7a30\n') },
    ],
    negatives: [
      { path: '.npmrc', text: sample('//npm.corp.net/:_authToken=$', '{NPM_TOKEN}\n') },
      { path: '.npmrc', text: 'always-auth=true\n' },
    ],
  },
})
