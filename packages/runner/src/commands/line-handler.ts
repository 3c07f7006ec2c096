import type { Annotation } from '../api/workflow-result.ts'
import type { StepRecorder } from '../step/step-recorder.ts'
import type { Masker } from './masker.ts'
import { type Command, parseCommand } from './parse-command.ts'

/** What the lines of a step act on. */
export interface LineTarget {
  readonly recorder: StepRecorder
  readonly masker: Masker
  readonly isDebug: boolean
  readonly setOutput: (name: string, value: string) => void
  readonly saveState: (name: string, value: string) => void
  /** Called for a command that the runner refuses: the step fails. */
  readonly fail: () => void
}

type Handler = (command: Command, target: LineTarget) => void

/**
 * Makes the reader of a step's output lines: workflow commands are obeyed, everything else is logged.
 *
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function createLineHandler(target: LineTarget): (line: string) => void {
  const { recorder } = target
  let stopToken: string | null = null
  let isEchoing = target.isDebug
  return (line) => {
    const command = parseCommand(line)
    if (stopToken !== null) {
      if (command?.name === stopToken) stopToken = null
      else recorder.line(line)
      return
    }
    if (command?.name === 'stop-commands') {
      stopToken = readStopToken(command.message, target)
    } else if (command?.name === 'echo') {
      isEchoing = command.message.trim().toLowerCase() === 'on'
    } else if (command !== null && HANDLERS[command.name] !== undefined) {
      HANDLERS[command.name]?.(command, target)
      if (isEchoing && !QUIET.includes(command.name)) recorder.line(line)
    } else {
      recorder.line(line)
    }
  }
}

const QUIET = ['group', 'endgroup', 'error', 'warning', 'notice', 'debug']

const HANDLERS: Readonly<Record<string, Handler>> = {
  error: annotate('error'),
  warning: annotate('warning'),
  notice: annotate('notice'),
  debug: ({ message }, { isDebug, recorder }) => {
    if (isDebug) recorder.line(`##[debug]${message}`)
  },
  group: ({ message }, { recorder }) => recorder.line(`##[group]${message}`),
  endgroup: (_, { recorder }) => recorder.line('##[endgroup]'),
  'add-mask': ({ message }, { masker, recorder }) => {
    if (message.trim() === '')
      recorder.line("##[warning]Can't add secret mask for empty string in ##[add-mask] command.")
    else masker.add(message)
  },
  'set-output': ({ properties, message }, { setOutput, recorder }) => {
    recorder.line('##[warning]The `set-output` command is deprecated. Use the environment file GITHUB_OUTPUT.')
    setOutput(properties['name'] ?? '', message)
  },
  'save-state': ({ properties, message }, { saveState, recorder }) => {
    recorder.line('##[warning]The `save-state` command is deprecated. Use the environment file GITHUB_STATE.')
    saveState(properties['name'] ?? '', message)
  },
  'set-env': refuse('set-env', 'GITHUB_ENV'),
  'add-path': refuse('add-path', 'GITHUB_PATH'),
  'add-matcher': (_, { recorder }) => recorder.line('(problem matchers are not applied by this runner)'),
  'remove-matcher': () => undefined,
}

function annotate(level: Annotation['level']): Handler {
  return ({ properties, message }, { recorder }) => {
    recorder.line(`##[${level}]${message}`)
    const { title, file, line, endline, col, endcolumn } = properties
    recorder.annotate({
      level,
      message,
      ...(title === undefined ? {} : { title }),
      ...(file === undefined ? {} : { file }),
      ...position('line', line),
      ...position('endLine', endline),
      ...position('column', col),
      ...position('endColumn', endcolumn),
    })
  }
}

function position<K extends string>(key: K, text: string | undefined): { [name in K]?: number } {
  const value = Number(text ?? '')
  return text !== undefined && Number.isInteger(value) ? ({ [key]: value } as { [name in K]: number }) : {}
}

function refuse(name: string, file: string): Handler {
  return (_, { recorder, fail }) => {
    const message = `The \`${name}\` command is disabled. Please upgrade to using Environment Files: ${file}.`
    recorder.line(`##[error]${message}`)
    recorder.annotate({ level: 'error', message })
    fail()
  }
}

/** GitHub refuses tokens that are commands themselves: anyone could start the commands again. */
function readStopToken(token: string, { recorder, fail }: LineTarget): string | null {
  const name = token.trim().toLowerCase()
  const isKnown = name === '' || name === 'pause-logging' || name === 'stop-commands' || HANDLERS[name] !== undefined
  if (!isKnown) return name
  recorder.line(`##[error]Invalid stop-commands token '${token}'.`)
  fail()
  return null
}
