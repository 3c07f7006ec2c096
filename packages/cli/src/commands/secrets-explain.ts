import type { Command } from '../command.ts'

/** One finding of the last scan, in full. */
export const secretsExplainCommand: Command = {
  name: 'secrets explain',
  summary: 'Tells everything about one finding: what it is, where it came in, how to revoke it, how to let it through.',
  positionals: '<fingerprint>',
  options: {
    report: { type: 'string', value: '<path>', help: 'a secrets.json (default: that of the last scan here)' },
    id: { type: 'string', value: '<id>', help: 'which of several secret scans (default: default)' },
  },
  examples: [
    'velocity secrets explain vs2-0f3a…',
    'velocity secrets explain vs2-0f3a… --report downloaded/secrets.json',
  ],
  load: async () => (await import('./run-secrets-explain.ts')).runSecretsExplain,
}
