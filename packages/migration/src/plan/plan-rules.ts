/** The rules of plans, each by what it says. */
export const PLAN_RULES = {
  missing: 'MG-PLAN-01',
  mismatch: 'MG-PLAN-02',
  invalid: 'MG-PLAN-03',
  irreversible: 'MG-PLAN-04',
  contract: 'MG-PLAN-05',
  expired: 'MG-PLAN-06',
  placeholder: 'MG-PLAN-07',
  claimedTwice: 'MG-PLAN-08',
} as const
