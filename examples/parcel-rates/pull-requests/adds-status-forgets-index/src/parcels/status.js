const NEXT = new Map([
  ['accepted', 'in transit'],
  ['in transit', 'delivered'],
])

/** Gives the status that follows; a delivered parcel goes nowhere. */
export function nextStatus(status) {
  const next = NEXT.get(status)
  if (next === undefined) throw new RangeError(`nothing follows "${status}"`)
  return next
}
