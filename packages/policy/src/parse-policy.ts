import { checkSection } from './check-section.ts'
import { GATES } from './gates.ts'
import { parseYaml } from './parse-yaml.ts'
import type { PolicyDocument } from './policy-document.ts'
import { policySchema } from './policy-schema.ts'

const fileSchema = policySchema({})

/**
 * Parses the text of a `.velocity.yml`.
 *
 * Shape:  waivers in the file's order; sections are checked when their gate asks for them.
 * Errors: VEL_POLICY_SYNTAX, VEL_POLICY_TOO_LARGE, VEL_POLICY_EMPTY, VEL_POLICY_UNKNOWN_KEY, VEL_POLICY_VALUE; each names
 *         `path:line:column`.
 */
export function parsePolicy(text: string, path: string): PolicyDocument {
  const tree = parseYaml(text, path)
  const { waivers } = checkSection(tree, [], tree.value, fileSchema, path)
  // From the tree, not from the checked copy: valibot leaves keys such as `constructor` out of loose mappings.
  const sections = new Map<string, unknown>(Object.entries(tree.value as Readonly<Record<string, unknown>>))
  const gates: readonly string[] = GATES
  return {
    path,
    waivers: waivers ?? [],
    section: (gate, schema) => {
      const value = gates.includes(gate) ? sections.get(gate) : undefined
      return value === undefined ? null : checkSection(tree, [gate], value, schema, path)
    },
  }
}
