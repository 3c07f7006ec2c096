/** A name, in backticks where SQL needs them. */
export function mysqlName(name: string): string {
  return /^[a-z_][\w$]*$/i.test(name) ? name : `\`${name.replaceAll('`', '``')}\``
}

/** A name in backticks, for SQL of our own. */
export function backticked(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}
