import type { Rule } from '../rule.ts'

export const COMMS_RULES: readonly Rule[] = []
