import { brokenQuery } from './compat/broken-query.ts'
import { rollBackCodeFirst } from './compat/roll-back-code-first.ts'
import { failingOnRows } from './data/failing-on-rows.ts'
import { lostOnRollback } from './data/lost-on-rollback.ts'
import { liveDrift } from './drift/live-drift.ts'
import { modelDrift } from './drift/model-drift.ts'
import { failingUp } from './engine/failing-up.ts'
import { timedOut } from './engine/timed-out.ts'
import { unparsable } from './engine/unparsable.ts'
import { duplicateVersion } from './order/duplicate-version.ts'
import { editedMigration } from './order/edited-migration.ts'
import { notCommutative } from './order/not-commutative.ts'
import { severalHeads } from './order/several-heads.ts'
import { skippedVersion } from './order/skipped-version.ts'
import { contractWithoutAfter } from './plan/contract-without-after.ts'
import { expiredPlan } from './plan/expired-plan.ts'
import { invalidPlan } from './plan/invalid-plan.ts'
import { missingPlan } from './plan/missing-plan.ts'
import { planMismatch } from './plan/plan-mismatch.ts'
import { undeclaredIrreversible } from './plan/undeclared-irreversible.ts'
import { columnOrder } from './rollback/column-order.ts'
import { differentSchema } from './rollback/different-schema.ts'
import { failingDown } from './rollback/failing-down.ts'
import { missingDown } from './rollback/missing-down.ts'
import { secondUp } from './rollback/second-up.ts'
import type { RuleDefinition } from './rule-definition.ts'

/** Every rule of the gate, in the order of the documentation. */
export const ALL_MIGRATION_RULES: readonly RuleDefinition[] = [
  failingOnRows,
  lostOnRollback,
  brokenQuery,
  rollBackCodeFirst,
  missingDown,
  failingDown,
  differentSchema,
  columnOrder,
  secondUp,
  editedMigration,
  skippedVersion,
  duplicateVersion,
  notCommutative,
  severalHeads,
  modelDrift,
  liveDrift,
  missingPlan,
  planMismatch,
  invalidPlan,
  undeclaredIrreversible,
  contractWithoutAfter,
  expiredPlan,
  failingUp,
  timedOut,
  unparsable,
]
