import type { Command } from '../command.ts'
import { SCAN_OPTIONS, SECRET_OPTIONS } from './secret-options.ts'

/** The same scan that the action runs. */
export const secretsScanCommand: Command = {
  name: 'secrets scan',
  summary: 'Looks for secrets, as the secret-scan action does; without an option in what this branch would bring.',
  positionals: '',
  options: {
    ...SCAN_OPTIONS,
    format: { type: 'string', value: '<name>', help: 'text, json, sarif or gitleaks-json (default: text)' },
    confidence: { type: 'string', value: '<least>', help: 'for gitleaks-json: high, medium or low (default: medium)' },
    ...SECRET_OPTIONS,
  },
  examples: [
    'velocity secrets scan',
    'velocity secrets scan --staged',
    'velocity secrets scan --range origin/main..HEAD',
    'velocity secrets scan --tree . --format gitleaks-json',
    'velocity secrets scan --history --format sarif',
  ],
  load: async () => (await import('./run-secrets-scan.ts')).runSecretsScan,
}
