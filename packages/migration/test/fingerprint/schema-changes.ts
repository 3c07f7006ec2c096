import { OTHER_CHANGES } from './other-changes.ts'
import type { SchemaChange } from './schema-change.ts'
import { TABLE_CHANGES } from './table-changes.ts'

/** Every change that is tried, each on the base schema. */
export const SCHEMA_CHANGES: readonly SchemaChange[] = [...TABLE_CHANGES, ...OTHER_CHANGES]
