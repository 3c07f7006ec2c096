import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A password that a script pipes into a command which asks for one. */
export const echoPassword = defineRule({
  id: 'echo-password',
  provider: 'Generic',
  title: 'Password piped into a command',
  risk: 'Whoever reads the script can log in as that account, often as root.',
  pattern:
    '\\b(?:echo|printf)[ \\t]+(?:-[ne]+[ \\t]+)?["\']?(?:[a-z_][\\w-]{0,31}:)?([^\\s"\'`$|<>{}%\\\\][^\\s"\'`$|<>]{2,128})["\']?[ \\t]*\\|[ \\t]*(?:sudo[ \\t]+-S|sudo[ \\t]+(?:/usr/sbin/)?chpasswd|(?:/usr/sbin/)?chpasswd|passwd[ \\t]+--stdin|su[ \\t]|docker[ \\t]+login[^\\r\\n]{0,120}--password-stdin|kinit|cryptsetup)',
  keywords: ['echo', 'printf'],
  confidence: 'high',
  rotate: 'Change the password of that account; let the command read it from a protected file or a variable.',
  examples: {
    positives: [
      { path: 'setup.sh', text: sample('echo "root:Brim', 'stone8" | chpasswd') },
      { path: 'setup.sh', text: sample('echo Fire', 'crest55 | sudo -S apt-get update') },
    ],
    negatives: [
      'echo "$TOKEN" | docker login --password-stdin',
      sample('echo "root:$', '{PW}" | chpasswd'),
      'echo done | tee log',
    ],
  },
})
