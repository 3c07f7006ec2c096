import type { InputReader, Log } from '@velocity/ports'
import { createConsole, type StepConsole } from './create-console.ts'
import { createInputReader } from './create-input-reader.ts'
import { createLog } from './create-log.ts'
import { createRedactor, type Redactor } from './create-redactor.ts'
import type { Environment } from './environment.ts'

/** What a gate is called: as an action, and in its reports. */
export interface GateName {
  /** For example `coverage-gate`. */
  readonly action: string
  /** For example `coverage`. */
  readonly gate: string
}

/** The step that a gate runs as: its name, its inputs, and where it prints. */
export interface Step {
  /** For example `coverage-gate`. */
  readonly gate: string
  /** What its report and its comment call it, for example `coverage`. */
  readonly reportGate: string
  readonly env: Environment
  readonly inputs: InputReader
  readonly console: StepConsole
  readonly log: Log
  readonly redactor: Redactor
}

/**
 * Opens the step: from here on its token is hidden from every output.
 *
 * Errors: never throws.
 */
export function createStep({ action, gate }: GateName, env: Environment): Step {
  const redactor = createRedactor(env)
  const inputs = createInputReader(env)
  const console = createConsole(redactor)
  console.mask(inputs.get('token'))
  return { gate: action, reportGate: gate, env, inputs, console, log: createLog(action, console), redactor }
}

/** Tells several gates of one kind apart, also where there is no report. */
export function reportIdOf({ inputs }: Pick<Step, 'inputs'>): string {
  return inputs.get('id') || 'default'
}
