import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A password in an SQL statement that makes or changes a user. */
export const sqlPassword = defineRule({
  id: 'sql-password',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Password in an SQL statement',
  risk: 'Whoever reads it can log in to the database as that user.',
  pattern:
    '(?i:(?:user|to|role)[ \\t]+[\\w@.%\'"`\\-]{1,80}[ \\t\\r\\n]{1,8}identified[ \\t\\r\\n]{1,8}(?:with[ \\t]+[\\w\'"]{1,40}[ \\t]+)?by(?:[ \\t]+password)?[ \\t]{1,4}|(?:user|role|login)[ \\t]+["\'`\\[]?[\\w@.%\'"\\-]{1,64}[\\]`]?[ \\t\\r\\n]+(?:with[ \\t\\r\\n]+)?(?:(?:encrypted|unencrypted|login|superuser|createdb|nosuperuser|replication|inherit)[ \\t\\r\\n]+){0,5}password[ \\t]*=?[ \\t]*(?:N)?|set[ \\t]+password[ \\t]+(?:for[ \\t]+[^=\\r\\n]{1,60})?=[ \\t]*(?:password\\()?)[\'"]([^\'"\\r\\n]{3,128})[\'"]',
  isRarityChecked: true,
  confidence: 'medium',
  rotate: 'Change the password of the database user (ALTER USER); let the migration read it from a variable.',
  examples: {
    positives: [
      { path: 'init.sql', text: sample("CREATE USER 'shop'@'%' IDENTIFIED BY '", 'Pine', "Marten7';") },
      { path: 'init.sql', text: sample("CREATE ROLE app WITH LOGIN PASSWORD '", 'esker', "-82';") },
      { path: 'setup.sql', text: sample("ALTER USER sa WITH PASSWORD = N'", 'Fjord', "!990';") },
      sample("GRANT ALL ON *.* TO 'root'@'%' IDENTIFIED WITH mysql_native_password BY '", 'b0ulder', "Clay';"),
    ],
    negatives: [
      sample("CREATE USER app IDENTIFIED BY '$", "{password}';"),
      "CREATE USER app IDENTIFIED BY '<password>';",
      'IDENTIFIED BY %s',
      "ALTER USER app PASSWORD '{{ db_password }}'",
    ],
  },
})
