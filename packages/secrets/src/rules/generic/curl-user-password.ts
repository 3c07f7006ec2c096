import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** The password that curl is given with -u. */
export const curlUserPassword = defineRule({
  id: 'curl-user-password',
  aliases: ['curl-auth-user'],
  provider: 'Generic',
  title: 'Password on a curl command line',
  risk: 'Whoever reads the command can log in to the server that it calls.',
  pattern:
    '\\bcurl\\b(?:[^\\r\\n|\\\\]|\\\\.|\\\\\\r?\\n){0,400}?[ \\t](?:-u|--user|--proxy-user|-U)[ \\t=]{0,2}["\']?(?:[^\\s:"\'$<>{}]{0,64}|\\{[0-9a-fA-F-]{36}\\})["\']?:["\']?([^\\s"\'`<>|{}$%:][^\\s"\'`<>|]{2,128}|\\{[A-Za-z0-9]{8,40}\\})',
  confidence: 'high',
  rotate: 'Change the password of that account; let curl read it from a .netrc file or a variable.',
  examples: {
    positives: [
      { path: '.bash_history', text: sample('curl -u ana:Sorr', 'el-4410 https://git.corp.net/api') },
      sample("curl -s --user 'deploy:Thr", "ush_82' -X POST https://ci.corp.net/job"),
    ],
    negatives: [
      'curl -u $USER:$PASSWORD https://git.corp.net',
      'curl -u user:<password> https://git.corp.net',
      'curl -u "user:password" https://a',
    ],
  },
})
