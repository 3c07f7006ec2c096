import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** The password of an ADO.NET, ODBC or libpq connection string. */
export const connectionStringPassword = defineRule({
  id: 'connection-string-password',
  provider: 'Generic',
  title: 'Password in a connection string',
  risk: 'Whoever reads it can log in to the database that the string names.',
  pattern:
    '(?i:(?:;[ \\t]{0,4}|=[^\\s"\'=]{1,80}[ \\t]{1,2}|["\'])(?:password|pwd|passwd)[ \\t]?=[ \\t]?)["\'{]?([^;"\'`\\s<>{}&$%][^;"\'`\\s<>{}]{1,127}[^;,"\'`\\s<>{}])(?:[;"\'}]|[ \\t]+[A-Za-z_]+[ \\t]?=)',
  isRarityChecked: true,
  keywords: ['server', 'data source', 'host', 'user', 'uid', 'database', 'initial catalog', 'driver', 'dbname'],
  confidence: 'medium',
  rotate:
    'Change the password of the database user; take the connection string from a secret store or use a managed identity.',
  examples: {
    positives: [
      {
        path: 'appsettings.json',
        text: sample('"Default": "Server=sql01;Database=shop;User Id=svc;Pass', 'word=Cinder', '!44;Encrypt=true"'),
      },
      { path: 'web.config', text: sample('connectionString="Data Source=db;uid=sa;pwd', '=Obsidian', '7;"') },
      sample("connect('host=10.1.2.3 dbname=app user=app pass", 'word=Shale', "991 sslmode=require')"),
    ],
    negatives: [
      sample('"Server=sql01;User Id=svc;Password=$', '{DB_PASSWORD};"'),
      '"Server=.;User Id=svc;Password=<password>;"',
      '"Server=localhost;User=sa;Password=*****;"',
    ],
  },
})
