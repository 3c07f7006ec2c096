import type { GateReport } from '@velocity/model'
import type { DecideRequest } from './decide-request.ts'

/** Makes the report of a gate from its findings. The only maker of a verdict. */
export function decide(request: DecideRequest): GateReport {
  throw new Error(`decide is being written: ${request.gate}`)
}
