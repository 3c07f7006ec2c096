import { priceParcel } from './rates.js'

/** Says how many cents of a parcel's price go back to the sender. */
export function refund(grams, zone, reason) {
  const paid = priceParcel(grams, zone)
  if (reason === 'lost') {
    return paid
  }
  if (reason === 'late') {
    const half = Math.floor(paid / 2)
    return half
  }
  if (reason === 'damaged') {
    const minimum = 500
    return Math.max(minimum, paid)
  }
  throw new RangeError(`no refund for ${reason}`)
}
