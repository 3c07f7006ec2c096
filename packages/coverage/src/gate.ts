import type { GateOutcome, GatePorts } from '@velocity/ports'
import type { CoverageInputs } from './inputs/coverage-inputs.ts'

/** Judges the coverage of the tree under test. */
export declare function coverageGate(inputs: CoverageInputs, ports: GatePorts): Promise<GateOutcome>
