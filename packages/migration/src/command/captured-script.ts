import type { Script } from '../model/migration.ts'
import type { CapturedStatement } from './captured-statements.ts'
import { lineInCode } from './line-in-code.ts'

/** Lines above these are of captured statements; no file has so many. */
export const UP_LINES = 10_000_000
export const DOWN_LINES = 20_000_000

/** A script of captured statements, and where its statements may have come from. */
export interface CapturedScript {
  readonly script: Script
  /** Each statement's line in the script, counted as the script counts, and the likely one in the file; ascending. */
  readonly lines: readonly (readonly [captured: number, code: number])[]
}

/** A file of code. */
export interface CodeFile {
  readonly path: string
  readonly text: string
}

/**
 * Writes captured statements as a script that runs as they did: in one transaction, each by itself, or in the transactions that the
 * tool opened.
 */
export function capturedScript(
  statements: readonly CapturedStatement[],
  direction: 'up' | 'down',
  file: CodeFile,
): CapturedScript {
  const isAllInside = statements.every(({ isInTransaction, isSetting }) => isInTransaction || isSetting)
  const startLine = direction === 'up' ? UP_LINES : DOWN_LINES
  const lines: (readonly [number, number])[] = []
  const texts: string[] = []
  let line = startLine
  const add = (sql: string): void => {
    texts.push(sql)
    line += sql.split('\n').length
  }
  let isOpen = false
  for (const { sql, isInTransaction } of statements) {
    if (!isAllInside && isInTransaction !== isOpen) {
      add(isInTransaction ? 'BEGIN;' : 'COMMIT;')
      isOpen = isInTransaction
    }
    lines.push([line, lineInCode(file.text, sql, direction)])
    // A comment at its end would hide the semicolon.
    add(sql.includes('--') ? `${sql}\n;` : `${sql};`)
  }
  if (isOpen) add('COMMIT;')
  return {
    script: { path: file.path, startLine, sql: texts.join('\n'), transaction: isAllInside ? 'tool' : 'none' },
    lines,
  }
}
