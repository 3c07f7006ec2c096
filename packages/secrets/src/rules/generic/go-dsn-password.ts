import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** The password of a data source name as the MySQL drivers of Go and PHP read it. */
export const goDsnPassword = defineRule({
  id: 'go-dsn-password',
  provider: 'Generic',
  title: 'Password in a data source name',
  risk: 'Whoever reads it can log in to the database that it names.',
  pattern: '[\\w.\\-]{1,64}:([^\\s"\'`<>{}$%:@/][^\\s"\'`<>{}$%@/]{2,128})@(?:tcp|unix)\\(',
  keywords: ['@tcp(', '@unix('],
  confidence: 'medium',
  rotate: 'Change the password of the database user; compose the data source name at run time.',
  examples: {
    positives: [
      { path: 'main.go', text: sample('sql.Open("mysql", "shop:Whin', 'chat9@tcp(db.corp.net:3306)/shop")') },
      { path: '.env', text: sample('DSN=shop:Stone', '_curlew@unix(/run/mysqld.sock)/shop') },
    ],
    negatives: [
      { path: 'main.go', text: 'fmt.Sprintf("%s:%s@tcp(%s)/%s", user, pass, host, name)' },
      { path: 'main.go', text: '"root:password@tcp(localhost:3306)/shop"' },
    ],
  },
})
