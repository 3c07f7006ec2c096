import type { Location } from '@velocity/model'
import type { CollectedFinding } from './collector.ts'

/**
 * Finds where a secret stands in the text that its file has now.
 *
 * Shape:  the first place; null when the file is gone (`text` null) or no longer holds it. Lines count from 1.
 * Errors: never throws.
 */
export function locateAtHead({ finding, needle }: CollectedFinding, text: string | null): Location | null {
  if (text === null) return null
  const raw = needle.reveal()
  const at = text.indexOf(raw)
  if (at === -1) return null
  const startLine = lineAt(text, at)
  const endLine = startLine + count(raw, '\n')
  return { path: finding.path, startLine, endLine }
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
