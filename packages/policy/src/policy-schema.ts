import * as v from 'valibot'
import type { GateName } from './gates.ts'
import { waiversSchema } from './waiver-schema.ts'

/**
 * Gives the schema of the whole policy file.
 *
 * Shape: a gate whose section is not given takes any mapping there; its own package checks it when the gate runs.
 */
export function policySchema(sections: Partial<Record<GateName, v.GenericSchema>>) {
  const section = (gate: GateName): v.GenericSchema => sections[gate] ?? v.looseObject({})
  return v.strictObject({
    version: v.literal(1, '1'),
    coverage: v.exactOptional(section('coverage')),
    secrets: v.exactOptional(section('secrets')),
    sbom: v.exactOptional(section('sbom')),
    migrations: v.exactOptional(section('migrations')),
    canary: v.exactOptional(section('canary')),
    dora: v.exactOptional(section('dora')),
    waivers: v.exactOptional(waiversSchema),
  })
}
