import type { Finding } from '@velocity/model'

const STATEMENT =
  /^(?:ALTER|ANALYZE|BEGIN|COMMENT|COMMIT|CREATE|DELETE|DO|DROP|GRANT|INSERT|REFRESH|REINDEX|REVOKE|SELECT|SET|TRUNCATE|UPDATE|VACUUM|WITH)\b/u
const SENTENCE = /^[A-Z]?[a-z]+,? [^\n]*\.$/u

/**
 * What a text for people is written in.
 *
 * Shape:  `sql` where the first word that is no comment is a statement's, in capitals as prose never is; `words` for one line that
 *         ends as a sentence does; null for anything else, such as a plan or words above a statement.
 * Errors: never throws.
 */
export function fixLanguageOf(text: string): NonNullable<Finding['fixLanguage']> | null {
  if (SENTENCE.test(text)) return 'words'
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('--'))
  return first !== undefined && STATEMENT.test(first) ? 'sql' : null
}
