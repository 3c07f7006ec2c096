import { UserError } from '@velocity/model'
import type { SubjectUnderTest } from '@velocity/policy'
import { type GatePolicy, readPolicy as readGatePolicy } from '@velocity/policy'
import type { GatePorts } from '@velocity/ports'
import { checkConfig } from '../config/check-config.ts'
import { type CoverageSection, coverageSectionSchema } from '../config/coverage-section.ts'

/**
 * Reads the section `coverage` and the waivers, from the base tree where there is a change under judgement.
 *
 * Errors: those of policy's `readPolicy` and of `checkConfig`; VEL_COV_NO_CONFIG for a file that was named and is not there.
 */
export async function readPolicy(
  path: string,
  found: SubjectUnderTest,
  ports: Pick<GatePorts, 'context' | 'files' | 'git'>,
): Promise<GatePolicy<CoverageSection>> {
  return readGatePolicy(
    {
      path,
      gate: 'coverage',
      schema: coverageSectionSchema,
      check: checkConfig,
      missing: noConfig,
      baseSha: found.subject.baseSha,
    },
    ports,
  )
}

function noConfig(path: string): UserError {
  return new UserError({
    code: 'VEL_COV_NO_CONFIG',
    message: `the policy file "${path}" does not exist.`,
    why: 'the input "config" names it, and a file that is not there sets no bar.',
    fix: 'correct the input "config", or leave it out: .velocity.yml is read when it is there.',
  })
}
