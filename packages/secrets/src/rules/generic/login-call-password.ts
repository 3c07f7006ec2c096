import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A user and a password as two arguments of a call that logs in. */
export const loginCallPassword = defineRule({
  id: 'login-call-password',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Password in a call that logs in',
  risk: 'Whoever reads it can log in as the account that it belongs to.',
  pattern:
    '(?:\\.login|\\.authenticate|\\.getConnection|mysqli|mysqli_connect|mysql_connect|pg_connect|new PDO|->connect|HTTPBasicAuth|HttpBasicAuth|[bB]asic_?[aA]uth|BasicAuthentication|NetworkCredential(?:\\]::new)?|SetBasicAuth|UsernamePasswordCredentials|PasswordAuthentication|DirectoryEntry|ftp_login|auth=|auth_basic|http_basic_authenticate_with)[ \\t]{0,2}\\([ \\t\\r\\n]{0,24}(?:["\'][^"\'\\r\\n]{0,200}["\'],[ \\t\\r\\n]{0,24}|[\\w.$>-]{1,40},[ \\t\\r\\n]{0,24}){0,2}["\'][^"\'\\r\\n]{1,64}["\'],[ \\t\\r\\n]{0,24}["\']([^"\'\\s$<>{}%\\\\]{0,40}[0-9!@#^*+?][^"\'\\s<>{}\\\\]{0,40}|[a-z]{16}|[a-z]{4}(?: [a-z]{4}){3})["\']',
  minEntropy: 2.2,
  confidence: 'medium',
  rotate: 'Change the password of that account; read it from a secret store or an environment variable.',
  examples: {
    positives: [
      {
        path: 'src/Db.java',
        text: sample('DriverManager.getConnection("jdbc:mysql://db/shop", "root", "Pint', 'ail_40");'),
      },
      { path: 'src/db.php', text: sample("new mysqli('db', 'root', 'Gad", "wall7', 'shop');") },
      { path: 'src/mail.py', text: sample('smtp.login("ops@corp.net", "Wig', 'eon-55")') },
      { path: 'src/Api.cs', text: sample('new NetworkCredential("ops", "Scoter', '88!")') },
      { path: 'src/api.py', text: sample('requests.get(url, auth=("ops", "Sme', 'w_2020"))') },
    ],
    negatives: [
      'smtp.login("ops@corp.net", "password")',
      'new mysqli($host, $user, $password)',
      'page.login("ana", "the password of ana")',
    ],
  },
})
