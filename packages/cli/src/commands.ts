import type { Command } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { coverageGateCommand } from './commands/coverage-gate.ts'
import { coverageReadCommand } from './commands/coverage-read.ts'
import { explainCommand } from './commands/explain.ts'
import { runCommand } from './commands/run.ts'
import { secretsBaselineCommand } from './commands/secrets-baseline.ts'
import { secretsExplainCommand } from './commands/secrets-explain.ts'
import { secretsScanCommand } from './commands/secrets-scan.ts'
import { secretsTestRulesCommand } from './commands/secrets-test-rules.ts'

/** Every command, in the order of `--help`. */
export const commands: readonly Command[] = [
  checkCommand,
  coverageGateCommand,
  coverageReadCommand,
  secretsScanCommand,
  secretsBaselineCommand,
  secretsExplainCommand,
  secretsTestRulesCommand,
  runCommand,
  explainCommand,
]
