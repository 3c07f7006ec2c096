import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** A long command-line flag that takes a secret. */
export const genericFlagSecret = defineRule({
  id: 'generic-flag-secret',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Secret in a command-line flag',
  risk: 'Whoever reads the command can log in as the account that it is for.',
  pattern:
    '(?i:--(?:[a-z0-9]{1,16}-){0,3}(?:password|passwd|passphrase|(?:require|store|key)?pass|masterauth|pwd|secret|token|credentials?|(?:api|access|auth|secret|account|private)-?key))(?:=|[ \\t]{1,3}|"[ \\t]*,[ \\t]*")["\']?([^\\s"\'`<>(){}\\[\\]|;&$\\-][^\\s"\'`<>;|]{3,200})',
  isRarityChecked: true,
  confidence: 'medium',
  rotate: 'Change it at the system that it opens; give it to the command by standard input or the environment.',
  examples: {
    positives: [
      {
        path: '.bash_history',
        text: sample('wget --user=ana --pass', 'word=kelp', 'Forest9 https://files.corp.net/a.zip'),
      },
      sample('az login --service-principal --pass', 'word ', noise(BASE62, 34, 4), ' --tenant t'),
      sample('mysqldump --pass', 'word="Rowan', '_1987" shop > shop.sql'),
      { path: 'deploy.sh', text: sample('tool push --api-key ', noise(BASE62, 32, 2), ' --force') },
    ],
    negatives: [
      'wget --password=$PASSWORD https://example.org',
      'cli --token <token>',
      'docker login --password-stdin registry.corp.net',
      'app --password string   the password to use',
    ],
  },
})
