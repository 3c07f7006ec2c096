import type { RuleDefinition } from '../rules/rule-definition.ts'
import { charsetCopy, enumCopy, inPlaceRebuild, inPlaceShared, tableCopy } from './algorithm-rules.ts'
import { partialFailure } from './partial-failure.ts'
import { ignoredReferences, implicitDefault, missingPrimaryKey, otherEngine } from './schema-rules.ts'

/** The rules of MySQL and MariaDB, by id. */
export const MYSQL_RULES: readonly RuleDefinition[] = [
  tableCopy,
  inPlaceRebuild,
  enumCopy,
  charsetCopy,
  inPlaceShared,
  ignoredReferences,
  implicitDefault,
  missingPrimaryKey,
  otherEngine,
  partialFailure,
]
