import { stripControls } from '@velocity/model'
import type { Log } from '@velocity/ports'

/** Where the lines go: `process.stderr` and the like. */
export interface LineSink {
  write(text: string): unknown
}

/** `hasDebug`: whether `debug` writes anything; off unless given. */
export interface ConsoleLogOptions {
  readonly hasDebug?: boolean
}

/**
 * Makes a log that writes plain lines, one a message, to a stream.
 *
 * Shape:  `warn` and `debug` lines start with `warning: ` and `debug: `. Control characters are dropped; masked values read `***`;
 *         no line can be taken for a workflow command, also when the program runs inside a step.
 * Errors: never throws.
 */
export function createConsoleLog(stream: LineSink, options: ConsoleLogOptions = {}): Log {
  const masks = new Set<string>()
  const write = (prefix: string, message: string): void => {
    const longestFirst = [...masks].toSorted((a, b) => b.length - a.length)
    const hidden = longestFirst.reduce((text, mask) => text.replaceAll(mask, '***'), message)
    stream.write(`${prefix}${defuseCommands(stripControls(hidden))}\n`)
  }
  return {
    info: (message) => write('', message),
    warn: (message) => write('warning: ', message),
    debug: (message) => {
      if (options.hasDebug === true) write('debug: ', message)
    },
    mask: (value) => {
      for (const line of [value, ...value.split(/[\r\n]+/)]) if (line.trim() !== '') masks.add(line)
    },
  }
}

function defuseCommands(line: string): string {
  return line.replace(/^(\s*):(?=:)/u, '$1: ').replaceAll('##[', '## [')
}
