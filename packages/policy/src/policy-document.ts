import type { Waiver } from '@velocity/model'
import type { GenericSchema } from 'valibot'

/** A parsed `.velocity.yml`. Its waivers are checked; each gate checks its own section. */
export interface PolicyDocument {
  /** The path that messages name. */
  readonly path: string
  /** In the file's order; ids are unique. */
  readonly waivers: readonly Waiver[]
  /**
   * Gives the gate's section, checked against a strict valibot schema.
   *
   * Shape:  the schema's output; null when the file has no such section.
   * Errors: VEL_POLICY_UNKNOWN_KEY and VEL_POLICY_VALUE, with path, line and column.
   */
  section<T>(gate: string, schema: GenericSchema<unknown, T>): T | null
}

/** The policy of a repository without a `.velocity.yml`: no section and no waiver. */
export const EMPTY_POLICY: PolicyDocument = { path: '.velocity.yml', waivers: [], section: () => null }
