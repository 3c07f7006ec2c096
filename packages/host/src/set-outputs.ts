import type { Environment } from './environment.ts'
import { issueFileCommand, prepareKeyValueMessage } from './toolkit-core.ts'

/**
 * Sets the step's outputs. Of two values for one name the later one counts.
 *
 * Errors: throws when the runner's output file is gone; does nothing where there is no runner that reads outputs.
 */
export function setOutputs(env: Environment, outputs: Readonly<Record<string, string>>): void {
  if (!env['GITHUB_OUTPUT']) return
  for (const [name, value] of Object.entries(outputs)) issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
}
