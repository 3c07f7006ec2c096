import { MYSQL_RULES } from '../rules-mysql/mysql-rules.ts'
import { brokenQuery } from './compat/broken-query.ts'
import { renamedObject } from './compat/renamed-object.ts'
import { rollBackCodeFirst } from './compat/roll-back-code-first.ts'
import { cascade } from './data/cascade.ts'
import { destroyedData } from './data/destroyed-data.ts'
import { failingOnRows } from './data/failing-on-rows.ts'
import { lostOnRollback } from './data/lost-on-rollback.ts'
import { busyDatabase } from './deploy/busy-database.ts'
import { failingCheck } from './deploy/failing-check.ts'
import { noPermission } from './deploy/no-permission.ts'
import { notYetDeployed } from './deploy/not-yet-deployed.ts'
import { otherChecksums } from './deploy/other-checksums.ts'
import { otherFiles } from './deploy/other-files.ts'
import { otherPendingSet } from './deploy/other-pending-set.ts'
import { liveDrift } from './drift/live-drift.ts'
import { modelDrift } from './drift/model-drift.ts'
import { failingUp } from './engine/failing-up.ts'
import { outsideDatabase } from './engine/outside-database.ts'
import { timedOut } from './engine/timed-out.ts'
import { toolTable } from './engine/tool-table.ts'
import { unparsable } from './engine/unparsable.ts'
import { blockingIndexBuild } from './indexes/blocking-index-build.ts'
import { blockingIndexDrop } from './indexes/blocking-index-drop.ts'
import { concurrentInTransaction } from './indexes/concurrent-in-transaction.ts'
import { constraintIndexBuild } from './indexes/constraint-index-build.ts'
import { indexCatalog } from './indexes/index-catalog.ts'
import { invalidIndexKept } from './indexes/invalid-index-kept.ts'
import { blockingLock } from './locks/blocking-lock.ts'
import { lockWindow } from './locks/lock-window.ts'
import { missingLockTimeout } from './locks/missing-lock-timeout.ts'
import { missingStatementTimeout } from './locks/missing-statement-timeout.ts'
import { partitionLock } from './locks/partition-lock.ts'
import { severalHotTables } from './locks/several-hot-tables.ts'
import { tableRewrite } from './locks/table-rewrite.ts'
import { tableScan } from './locks/table-scan.ts'
import { duplicateVersion } from './order/duplicate-version.ts'
import { editedMigration } from './order/edited-migration.ts'
import { notCommutative } from './order/not-commutative.ts'
import { severalHeads } from './order/several-heads.ts'
import { skippedVersion } from './order/skipped-version.ts'
import { claimedTwice } from './plan/claimed-twice.ts'
import { contractWithoutAfter } from './plan/contract-without-after.ts'
import { expiredPlan } from './plan/expired-plan.ts'
import { invalidPlan } from './plan/invalid-plan.ts'
import { missingPlan } from './plan/missing-plan.ts'
import { placeholderLeft } from './plan/placeholder-left.ts'
import { planMismatch } from './plan/plan-mismatch.ts'
import { undeclaredIrreversible } from './plan/undeclared-irreversible.ts'
import { columnOrder } from './rollback/column-order.ts'
import { differentSchema } from './rollback/different-schema.ts'
import { failingDown } from './rollback/failing-down.ts'
import { irreversibleChange } from './rollback/irreversible-change.ts'
import { missingDown } from './rollback/missing-down.ts'
import { secondUp } from './rollback/second-up.ts'
import { slowDown } from './rollback/slow-down.ts'
import type { RuleDefinition } from './rule-definition.ts'
import { avoidEnum } from './style/avoid-enum.ts'
import { banChar } from './style/ban-char.ts'
import { columnAlignment } from './style/column-alignment.ts'
import { domainConstraint } from './style/domain-constraint.ts'
import { dropNotNull } from './style/drop-not-null.ts'
import { enumOrder } from './style/enum-order.ts'
import { identifierTooLong } from './style/identifier-too-long.ts'
import { insertColumns } from './style/insert-columns.ts'
import { mergeAlter } from './style/merge-alter.ts'
import { plainNames } from './style/plain-names.ts'
import { preferBigint } from './style/prefer-bigint.ts'
import { preferIdentity } from './style/prefer-identity.ts'
import { preferJsonb } from './style/prefer-jsonb.ts'
import { preferText } from './style/prefer-text.ts'
import { preferTimestamptz } from './style/prefer-timestamptz.ts'
import { primaryKey } from './style/primary-key.ts'
import { robustStatements } from './style/robust-statements.ts'
import { schemaQualified } from './style/schema-qualified.ts'
import { tableComment } from './style/table-comment.ts'
import { backfillWithDdl } from './transactions/backfill-with-ddl.ts'
import { newEnumValue } from './transactions/new-enum-value.ts'
import { ownTransaction } from './transactions/own-transaction.ts'
import { validateWithAdd } from './transactions/validate-with-add.ts'

/** Every rule of the gate, in the order of the documentation. */
export const ALL_MIGRATION_RULES: readonly RuleDefinition[] = [
  blockingLock,
  missingLockTimeout,
  missingStatementTimeout,
  lockWindow,
  severalHotTables,
  tableRewrite,
  tableScan,
  blockingIndexBuild,
  blockingIndexDrop,
  concurrentInTransaction,
  invalidIndexKept,
  constraintIndexBuild,
  indexCatalog,
  partitionLock,
  ownTransaction,
  backfillWithDdl,
  newEnumValue,
  validateWithAdd,
  destroyedData,
  failingOnRows,
  lostOnRollback,
  cascade,
  renamedObject,
  brokenQuery,
  rollBackCodeFirst,
  missingDown,
  failingDown,
  differentSchema,
  columnOrder,
  secondUp,
  irreversibleChange,
  slowDown,
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
  placeholderLeft,
  claimedTwice,
  otherFiles,
  otherPendingSet,
  otherChecksums,
  notYetDeployed,
  busyDatabase,
  failingCheck,
  noPermission,
  outsideDatabase,
  toolTable,
  failingUp,
  timedOut,
  unparsable,
  identifierTooLong,
  primaryKey,
  preferBigint,
  preferIdentity,
  preferText,
  banChar,
  preferTimestamptz,
  preferJsonb,
  avoidEnum,
  enumOrder,
  plainNames,
  robustStatements,
  schemaQualified,
  tableComment,
  columnAlignment,
  domainConstraint,
  mergeAlter,
  insertColumns,
  dropNotNull,
  ...MYSQL_RULES,
]
