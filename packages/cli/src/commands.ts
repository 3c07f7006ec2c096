import type { Command } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { coverageGateCommand } from './commands/coverage-gate.ts'
import { coverageReadCommand } from './commands/coverage-read.ts'
import { explainCommand } from './commands/explain.ts'
import { migrationCheckCommand } from './commands/migration-check.ts'
import { migrationHistoryCommand } from './commands/migration-history.ts'
import { migrationPlanCommand } from './commands/migration-plan.ts'
import { migrationTraceCommand } from './commands/migration-trace.ts'
import { migrationVerifyCommand } from './commands/migration-verify.ts'
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
  migrationCheckCommand,
  migrationHistoryCommand,
  migrationPlanCommand,
  migrationTraceCommand,
  migrationVerifyCommand,
  runCommand,
  explainCommand,
]
