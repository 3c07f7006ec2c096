import type { InputReader, Log } from '@velocity/ports'
import { createConsole, type StepConsole } from './create-console.ts'
import { createInputReader } from './create-input-reader.ts'
import { createLog } from './create-log.ts'
import { createRedactor, type Redactor } from './create-redactor.ts'
import type { Environment } from './environment.ts'

/** The step that a gate runs as: its name, its inputs, and where it prints. */
export interface Step {
  /** For example `coverage-gate`. */
  readonly gate: string
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
export function createStep(gate: string, env: Environment): Step {
  const redactor = createRedactor(env)
  const inputs = createInputReader(env)
  const console = createConsole(redactor)
  console.mask(inputs.get('token'))
  return { gate, env, inputs, console, log: createLog(gate, console), redactor }
}
