import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'
import { bareAssignment } from './assignment.ts'
import { PASSWORD_NAMES } from './names.ts'

/** A bare value behind the name of a password, in formats that know no quotes. */
export const genericPasswordBare = defineRule({
  id: 'generic-password-bare',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Password in a configuration file',
  risk: 'Whoever reads it can log in as the account that it belongs to.',
  pattern: bareAssignment(PASSWORD_NAMES, 3),
  isRarityChecked: true,
  confidence: 'medium',
  rotate:
    'Change the password at the system that it opens, then read it from a secret store or an environment variable.',
  examples: {
    positives: [
      {
        path: 'src/main/resources/application.properties',
        text: sample('spring.datasource.pass', 'word=Lark', 'spur#19'),
      },
      { path: '.env', text: sample('DB_PASS', 'WORD=m4rmot', 'Hill\nDB_HOST=db') },
      { path: 'docker-compose.yml', text: sample('environment:\n  MYSQL_ROOT_PASS', 'WORD: tin', 'kerbell9 # root\n') },
      { path: 'deploy.yml', text: sample('- name: DB_PASS', 'WORD\n  value: oak', 'Moss_41\n') },
      { path: 'ventrilo_srv.ini', text: sample('AdminPass', 'word=grass', 'hopper\n') },
    ],
    negatives: [
      { path: 'values.yaml', text: 'password: {{ .Values.password }}\n' },
      { path: 'main.py', text: 'password = settings.password\n' },
      { path: 'openapi.yaml', text: 'password:\n  type: string\n' },
      { path: '.env', text: 'DB_PASSWORD=\nDB_HOST=localhost' },
    ],
  },
})
