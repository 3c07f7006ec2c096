import { priceParcel } from './rates.js'

const EXPRESS_PERCENT = 160
const EXPRESS_MAX_GRAMS = 5000

/** Prices an express parcel in cents, rounded up; heavy parcels do not go by express. */
export function priceExpress(grams, zone) {
  if (grams > EXPRESS_MAX_GRAMS) throw new RangeError(`too heavy for express: ${grams} g`)
  return Math.ceil((priceParcel(grams, zone) * EXPRESS_PERCENT) / 100)
}
