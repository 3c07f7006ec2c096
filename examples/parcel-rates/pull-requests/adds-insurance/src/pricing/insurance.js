const FREE_COVER_CENTS = 50_00
const PERCENT = 2
const MINIMUM_CENTS = 99

/** Prices the insurance of a parcel in cents: the first 50 are covered anyway, above them 2 % of the value, rounded up. */
export function priceInsurance(valueCents) {
  if (!Number.isInteger(valueCents) || valueCents < 0) throw new RangeError(`bad value ${valueCents}`)
  if (valueCents <= FREE_COVER_CENTS) return 0
  return Math.max(MINIMUM_CENTS, Math.ceil((valueCents * PERCENT) / 100))
}
