import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A password among the parameters of a JDBC address. */
export const jdbcPassword = defineRule({
  id: 'jdbc-password',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Password in a JDBC address',
  risk: 'Whoever reads it can log in to the database that the address names.',
  pattern: '(?i:jdbc:[a-z0-9:+]{2,40}:[^\\s"\'<>]{0,200}?[?&;](?:password|pwd)=)([^\\s"\'`<>&;{}$]{3,128})',
  isRarityChecked: true,
  confidence: 'medium',
  rotate: 'Change the password of the database user; give it to the driver as a property from a secret store.',
  examples: {
    positives: [
      {
        path: 'app.properties',
        text: sample('url=jdbc:mysql://db.corp.net/shop?user=app&pass', 'word=Curlew', '_55&useSSL=true'),
      },
      { path: 'app.properties', text: sample('jdbc:sqlserver://db.corp.net:1433;user=sa;pass', 'word=Merlin', '!9;') },
    ],
    negatives: [
      sample('jdbc:postgresql://db/shop?user=app&password=$', '{DB_PASSWORD}'),
      'jdbc:h2:mem:test;DB_CLOSE_DELAY=-1',
    ],
  },
})
