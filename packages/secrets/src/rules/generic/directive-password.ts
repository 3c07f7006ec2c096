import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A password behind a blank in a configuration file that knows neither equals signs nor colons. */
export const directivePassword = defineRule({
  id: 'directive-password',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Password in a configuration file',
  risk: 'Whoever reads it can log in as the account that it belongs to.',
  pattern:
    '(?i:(?:requirepass|masterauth|bindpw|rootpw|authtok|insecure-password|root-password password)(?:[ \\t]{1,24}--plaintext)?)(?:[ \\t]{1,24}|[ \\t]{0,24}=[ \\t]{0,4})["\']?([^\\s"\'`<>(){}\\[\\],|;:=$*!#%][^\\s"\'`<>(){}\\[\\],|;]{3,120})["\']?[ \\t]{0,8}(?:[\\r\\n]|$)|(?i:pass(?:word|wd|phrase)?)[ \\t]{1,24}["\']?([^\\s"\'`<>(){}\\[\\],|;:=$*!#%][^\\s"\'`<>(){}\\[\\],|;]{0,60}[0-9!@#^&*+?][^\\s"\'`<>(){}\\[\\],|;]{0,60})["\']?[ \\t]{0,8}(?:[\\r\\n]|$)',
  path: '(?i)(?:\\.(?:conf|cfg|cf|cnf|ini|ks|preseed|txt|d)|rc|[_-]passwd|(?:^|/)\\.[a-z][\\w-]*)$',
  minEntropy: 2.3,
  isRarityChecked: true,
  confidence: 'medium',
  rotate:
    'Change the password at the system that it opens; let the program read it from a file outside the repository.',
  examples: {
    positives: [
      { path: 'redis.conf', text: sample('requirepass ', 'Tern', '_colony5\n') },
      { path: '.msmtprc', text: sample('user ana\npassword   ', 'Hazel', 'Copse31\n') },
      { path: 'nslcd.conf', text: sample('bindpw ', 'Saltbush', '9\n') },
      { path: 'ks.cfg', text: sample('rootpw --plaintext ', 'Curlew', '-27\n') },
      { path: 'preseed.cfg', text: sample('d-i passwd/root-password password ', 'Dunlin', '61x\n') },
    ],
    negatives: [
      { path: 'redis.conf', text: '# requirepass foobared\n' },
      { path: 'notes.txt', text: 'reset your password afterwards\n' },
      { path: 'src/app.ts', text: sample('requirepass ', 'Tern', '_colony5\n') },
    ],
  },
})
