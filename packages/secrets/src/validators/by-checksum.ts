import { invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

/** The answer of a checksum that is documented, or was proven with published tokens. */
export function byChecksum(holds: boolean): Validation {
  return holds ? valid('the checksum holds') : invalid('the checksum does not hold')
}
