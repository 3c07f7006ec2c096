import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** An entry of /etc/shadow, passwd or a server's own user file with a crypt(3) hash. */
export const shadowHash = defineRule({
  id: 'shadow-hash',
  provider: 'Generic',
  title: 'Password hash of a system account',
  risk: 'The hash can be guessed offline; the password then opens the machine.',
  pattern: ':(\\$(?:1|5|6|7|y|gy|2[aby]|sha1|md5)\\$[./0-9A-Za-z=,$]{20,130}):[0-9]{0,6}:',
  keywords: [':$1$', ':$5$', ':$6$', ':$7$', ':$y$', ':$2', ':$gy$', ':$sha1$', ':$md5$'],
  confidence: 'medium',
  rotate: 'Change the password of the account on every machine that has this file.',
  examples: {
    positives: [
      {
        path: 'etc/shadow',
        text: sample('root:$', '6$', noise(BASE62, 16, 2), '$', noise(BASE62, 86, 3), ':19000:0:99999:7:::'),
      },
      {
        path: 'etc/proftpd/passwd',
        text: sample('ftp:$', '1$', noise(BASE62, 8, 4), '$', noise(BASE62, 22, 5), ':1001:1001::/srv/ftp:/bin/false'),
      },
    ],
    negatives: [{ path: 'etc/shadow', text: 'daemon:*:18000:0:99999:7:::' }, 'root:x:0:0:root:/root:/bin/bash'],
  },
})
