import type { Command } from '../command.ts'
import { SCAN_OPTIONS, SECRET_OPTIONS } from './secret-options.ts'

/** What is known today and does not count from now on. */
export const secretsBaselineCommand: Command = {
  name: 'secrets baseline',
  summary: 'Scans and writes what was found as a baseline: from then on only new secrets count.',
  positionals: '',
  options: {
    ...SCAN_OPTIONS,
    output: { type: 'string', value: '<path>', help: 'where it is written (default: .velocity/secrets-baseline.json)' },
    ...SECRET_OPTIONS,
  },
  examples: [
    'velocity secrets baseline --history',
    'velocity secrets baseline --history --output secrets-baseline.json',
  ],
  load: async () => (await import('./run-secrets-baseline.ts')).runSecretsBaseline,
}
