import type { Command } from '../command.ts'

/** Whether rules do what their examples say. */
export const secretsTestRulesCommand: Command = {
  name: 'secrets test-rules',
  summary: 'Tries the rules of .velocity.yml and of a gitleaks configuration: examples, words, worst case, overlaps.',
  positionals: '',
  options: {
    config: { type: 'string', value: '<path>', help: 'policy file (default: .velocity.yml)' },
    'scanner-config': {
      type: 'string',
      value: '<path>',
      help: 'configuration of gitleaks or betterleaks, or none (default: their own names, where there is one)',
    },
    'built-in': { type: 'boolean', help: 'the rules that come with velocity as well' },
    json: { type: 'boolean', help: 'for programs' },
  },
  examples: ['velocity secrets test-rules', 'velocity secrets test-rules --scanner-config .gitleaks.toml --json'],
  load: async () => (await import('./run-secrets-test-rules.ts')).runSecretsTestRules,
}
