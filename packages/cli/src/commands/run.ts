import type { Command } from '../command.ts'

/** A workflow file, played on this machine. */
export const runCommand: Command = {
  name: 'run',
  summary: 'Plays a workflow on this machine: a pull request of HEAD against the base, or an event from a file.',
  positionals: '<workflow>',
  options: {
    event: {
      type: 'string',
      value: '<file>',
      help: 'webhook payload (default: a pull request of HEAD against --base)',
    },
    base: { type: 'string', value: '<ref>', help: 'base of the pull request (default: origin/main, else main)' },
    job: { type: 'string', isMultiple: true, value: '<id>', help: 'only this job and what it needs; repeatable' },
    library: {
      type: 'string',
      value: '<owner/name>',
      help: 'the name under which the workflow calls this library (default: found in the workflow)',
    },
    map: {
      type: 'string',
      isMultiple: true,
      value: '<owner/name=folder>',
      help: 'take actions and workflows of that repository from a clone of it; repeatable',
    },
    secret: {
      type: 'string',
      isMultiple: true,
      value: '<NAME>',
      help: 'pass a secret from the environment; repeatable',
    },
    keep: { type: 'boolean', help: 'keep the scratch folder and say where it is' },
    verbose: { type: 'boolean', help: 'print every log line' },
  },
  examples: [
    'velocity run .github/workflows/pull-request.yml',
    'velocity run .github/workflows/pull-request.yml --base origin/main --job velocity --verbose',
    'velocity run .github/workflows/ci.yml --event event.json',
    'velocity run .github/workflows/ci.yml --map actions/setup-java=../setup-java',
  ],
  load: async () => (await import('./run-workflow-file.ts')).runWorkflowFile,
}
