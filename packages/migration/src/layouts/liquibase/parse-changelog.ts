import { parse } from 'yaml'

/** An entry of a changelog, in its order. */
export type ChangelogEntry =
  | { readonly kind: 'include'; readonly file: string; readonly isRelative: boolean }
  | { readonly kind: 'include-all'; readonly dir: string; readonly isRelative: boolean }
  /** Changes that are no SQL. */
  | { readonly kind: 'changeset'; readonly id: string }

/** Whether a file is a changelog in XML, YAML or JSON. */
export function isChangelog(path: string, text: string): boolean {
  return /\.(?:xml|ya?ml|json)$/i.test(path) && text.slice(0, 20_000).includes('databaseChangeLog')
}

/**
 * Reads what a changelog includes.
 *
 * Shape: null when it cannot be read.
 * Source: Liquibase documentation, "include" and "includeAll".
 */
export function parseChangelog(path: string, text: string): readonly ChangelogEntry[] | null {
  if (/\.xml$/i.test(path)) return parseXml(text)
  try {
    const root: unknown = parse(text, { maxAliasCount: 10 })
    const entries = isRecord(root) ? root['databaseChangeLog'] : null
    return Array.isArray(entries) ? entries.flatMap(entryOf) : null
  } catch {
    return null
  }
}

function entryOf(entry: unknown): readonly ChangelogEntry[] {
  if (!isRecord(entry)) return []
  const { include, includeAll, changeSet } = entry
  if (isRecord(include))
    return [
      { kind: 'include', file: String(include['file'] ?? ''), isRelative: isTrue(include['relativeToChangelogFile']) },
    ]
  if (isRecord(includeAll))
    return [
      {
        kind: 'include-all',
        dir: String(includeAll['path'] ?? ''),
        isRelative: isTrue(includeAll['relativeToChangelogFile']),
      },
    ]
  return isRecord(changeSet) ? [{ kind: 'changeset', id: String(changeSet['id'] ?? '') }] : []
}

function parseXml(text: string): readonly ChangelogEntry[] | null {
  const bare = withoutComments(text)
  if (!/<databaseChangeLog\b/.test(bare)) return null
  return [...bare.matchAll(/<(include|includeAll|changeSet)\s([^<>]*)>/g)].map(
    ([, tag, inner = '']): ChangelogEntry => {
      const attributes = new Map(
        [...inner.slice(0, 2_000).matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => [
          match[1],
          match[2] ?? match[3] ?? '',
        ]),
      )
      const isRelative = attributes.get('relativeToChangelogFile') === 'true'
      if (tag === 'include') return { kind: 'include', file: attributes.get('file') ?? '', isRelative }
      if (tag === 'includeAll') return { kind: 'include-all', dir: attributes.get('path') ?? '', isRelative }
      return { kind: 'changeset', id: attributes.get('id') ?? '' }
    },
  )
}

function withoutComments(text: string): string {
  let result = ''
  let done = 0
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', done)) {
    const end = text.indexOf('-->', start)
    result += text.slice(done, start)
    if (end === -1) return result
    done = end + 3
  }
  return result + text.slice(done)
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
