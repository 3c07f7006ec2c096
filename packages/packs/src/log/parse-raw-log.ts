import { UserError } from '@velocity/model'
import type { LogBuilder } from './history-log.ts'

/** Reads `git log --raw -z -c --no-abbrev --format=%H`, piece by piece. */
export interface RawLogParser {
  feed(chunk: Uint8Array): void
  /** Errors: VEL_GIT_LOG when the output ends within a record. */
  end(): void
}

const SUBMODULE = '160000'
const NOTHING = '000000'

/**
 * Makes a parser that tells a builder what it reads.
 *
 * Shape:  paths in latin-1; submodules and removed files count as no file.
 * Errors: VEL_GIT_LOG for what is no such output.
 * Source: git-diff-tree(1), "Raw output format" and "diff format for merges"
 */
export function createRawLogParser(builder: LogBuilder): RawLogParser {
  let rest = ''
  let change: readonly string[] | null = null

  const token = (text: string): void => {
    if (change !== null) {
      builder.change(text, change)
      change = null
      return
    }
    const record = text.charCodeAt(0) === 10 ? text.slice(1) : text
    if (record === '') return
    if (record.charCodeAt(0) === 58) change = parseChange(record)
    else if (/^[0-9a-f]{40,64}$/u.test(record)) builder.commit(record)
    else throw unreadable(`it holds a record of ${record.length} bytes that is no commit and no change`)
  }
  return {
    feed: (chunk) => {
      const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
      let from = 0
      for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
        token(text.slice(from, end))
        from = end + 1
      }
      rest = text.slice(from)
    },
    end: () => {
      if (change !== null || rest.trim() !== '') throw unreadable('it ends within a record')
    },
  }
}

/** The names of the objects, old ones first; '' for what is no file. */
function parseChange(record: string): readonly string[] {
  let parents = 1
  while (record.charCodeAt(parents) === 58) parents += 1
  const fields = record.slice(parents).split(' ')
  if (fields.length !== 2 * parents + 3) throw unreadable(`a change has ${fields.length} fields`)
  const names: string[] = []
  for (let at = 0; at <= parents; at += 1) {
    const mode = fields[at] as string
    names.push(mode === NOTHING || mode === SUBMODULE ? '' : (fields[parents + 1 + at] as string))
  }
  return names
}

function unreadable(what: string): UserError {
  return new UserError({
    code: 'VEL_GIT_LOG',
    message: `the output of "git log --raw" cannot be read: ${what}.`,
    why: 'a version of git that writes it in another way.',
    fix: 'install git 2.30 or newer; if it is, please report this.',
  })
}
