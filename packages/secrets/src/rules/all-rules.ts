import { AI_RULES } from './ai/ai-rules.ts'
import { CLOUD_RULES } from './cloud/cloud-rules.ts'
import { COMMS_RULES } from './comms/comms-rules.ts'
import { GENERIC_RULES } from './generic/generic-rules.ts'
import { OBSERVABILITY_RULES } from './observability/observability-rules.ts'
import { PAYMENTS_RULES } from './payments/payments-rules.ts'
import type { Rule } from './rule.ts'
import { SOURCE_RULES } from './source/source-rules.ts'

/** Every rule of our own. Shape: by group, what is of no provider last; ids are unique. */
export const ALL_RULES: readonly Rule[] = [
  ...SOURCE_RULES,
  ...COMMS_RULES,
  ...CLOUD_RULES,
  ...AI_RULES,
  ...OBSERVABILITY_RULES,
  ...PAYMENTS_RULES,
  ...GENERIC_RULES,
]
