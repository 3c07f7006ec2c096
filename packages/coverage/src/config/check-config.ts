import { compileGlobs } from '@velocity/diff'
import type { CoverageSection } from './coverage-section.ts'
import { resolveConfig } from './resolve-config.ts'

const NO_INPUTS = { min: [], minPatchE4: null, maxDropE4: null, maxNewUncovered: null, enforcement: null }

/**
 * Checks what the schema of a section cannot: that components have names of their own, and that every glob can be used.
 *
 * Errors: VEL_COV_COMPONENT, VEL_GLOB_INVALID.
 */
export function checkConfig(section: CoverageSection | null): void {
  const config = resolveConfig(section, NO_INPUTS)
  for (const globs of [config.ignore, ...config.components.map(({ paths }) => paths)]) compileGlobs(globs)
}
