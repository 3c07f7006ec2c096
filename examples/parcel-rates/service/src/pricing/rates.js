const CENTS_PER_STEP = 90
const GRAMS_PER_STEP = 500
const ZONES = new Map([
  [1, 400],
  [2, 650],
  [3, 1100],
])

/** Prices a parcel in cents: a base by zone, and a step for every started 500 g. */
export function priceParcel(grams, zone) {
  const base = ZONES.get(zone)
  if (base === undefined) throw new RangeError(`unknown zone ${zone}`)
  if (!Number.isInteger(grams) || grams <= 0) throw new RangeError(`bad weight ${grams}`)
  return base + Math.ceil(grams / GRAMS_PER_STEP) * CENTS_PER_STEP
}
