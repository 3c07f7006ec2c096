/** The rules of a deployment, each by what it says. */
export const VERIFY_RULES = {
  /** The release does not hold the scripts that were proved. */
  files: 'MG-VERIFY-01',
  /** What is pending is not what was proved. */
  pending: 'MG-VERIFY-02',
  /** What was applied is not what the release holds. */
  checksums: 'MG-VERIFY-03',
  /** What has to be deployed before is not. */
  after: 'MG-VERIFY-04',
  /** The live database is busy, or larger than was reckoned with. */
  preflight: 'MG-VERIFY-05',
  /** A check of the plan does not hold. */
  check: 'MG-VERIFY-06',
  /** The lock itself is no permission: its verdict, or its signature. */
  lock: 'MG-VERIFY-07',
  drift: 'MG-DRIFT-02',
  expired: 'MG-PLAN-06',
} as const

/** One of these rules. */
export type VerifyRule = (typeof VERIFY_RULES)[keyof typeof VERIFY_RULES]
