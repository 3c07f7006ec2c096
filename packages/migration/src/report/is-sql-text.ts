const STATEMENT =
  /^(?:ALTER|ANALYZE|BEGIN|COMMENT|COMMIT|CREATE|DELETE|DO|DROP|GRANT|INSERT|REFRESH|REINDEX|REVOKE|SELECT|SET|TRUNCATE|UPDATE|VACUUM|WITH)\b/u

/** Whether a text for people is SQL from its first word that is no comment: statements are in capitals there, and prose is not. */
export function isSqlText(text: string): boolean {
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('--'))
  return first !== undefined && STATEMENT.test(first)
}
