import type { Confidence } from './rule.ts'

/** The order of confidences: the surer, the higher. */
export const CONFIDENCE_RANK: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 }
