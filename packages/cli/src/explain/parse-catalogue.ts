/**
 * Splits the error catalogue into its entries.
 *
 * Shape: Markdown by code, without the heading; `### VEL_…` starts an entry.
 */
export function parseCatalogue(markdown: string): ReadonlyMap<string, string> {
  const parts = markdown.split(/^### (VEL_[A-Z0-9_]+)\s*$/mu)
  const entries = new Map<string, string>()
  for (let at = 1; at < parts.length; at += 2) {
    entries.set(parts[at] ?? '', (parts[at + 1] ?? '').replace(/^## [\s\S]*/mu, '').trim())
  }
  return entries
}
