import { COMMS_RULES } from './comms/comms-rules.ts'
import type { Rule } from './rule.ts'
import { SOURCE_RULES } from './source/source-rules.ts'

/** Every rule of our own. Shape: by group, then as listed; ids are unique. */
export const ALL_RULES: readonly Rule[] = [...SOURCE_RULES, ...COMMS_RULES]
