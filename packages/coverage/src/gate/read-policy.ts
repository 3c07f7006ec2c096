import { UserError, type Waiver } from '@velocity/model'
import { EMPTY_POLICY, parsePolicy } from '@velocity/policy'
import type { GatePorts } from '@velocity/ports'
import { checkConfig } from '../config/check-config.ts'
import { type CoverageSection, coverageSectionSchema } from '../config/coverage-section.ts'
import type { SubjectUnderTest } from './subject-under-test.ts'

/** The policy that judges, and what people should know of where it came from. */
export interface GatePolicy {
  readonly section: CoverageSection | null
  readonly waivers: readonly Waiver[]
  readonly notices: readonly string[]
}

const MAX_POLICY_BYTES = 1024 * 1024

/**
 * Reads the policy: on a pull request and in a merge group from the base tree, so that a change cannot lower its own bar, and from
 * the working tree elsewhere.
 *
 * Shape:  an absent file is an empty policy, unless it was named by hand. A change of the file is a notice.
 * Errors: those of `parsePolicy`, `section` and `checkConfig`, for the version that judges and for the one that the change brings: a
 *         malformed one would judge every later change, also the one that mends it. VEL_COV_NO_CONFIG for a file that was named and is
 *         not there.
 */
export async function readPolicy(
  path: string,
  found: SubjectUnderTest,
  ports: Pick<GatePorts, 'context' | 'files' | 'git'>,
): Promise<GatePolicy> {
  const { kind } = ports.context.event
  const isJudgedByBase = kind === 'pull_request' || kind === 'merge_group'
  const isCompared = isJudgedByBase || kind === 'local'
  const present = (await ports.files.stat(path)) === null ? null : await ports.files.readText(path, MAX_POLICY_BYTES)
  const { baseSha } = found.subject
  const atBase = isCompared && baseSha !== null ? await ports.git.show(baseSha, path, MAX_POLICY_BYTES) : null
  const text = isJudgedByBase ? atBase : present
  if (text === null && present === null && path !== EMPTY_POLICY.path) throw noConfig(path)
  const policy = parse(text, path)
  const isChanged = isCompared && baseSha !== null && atBase !== present
  if (isChanged) parse(present, path)
  return {
    ...policy,
    notices: isChanged ? [changedPolicy(path, baseSha.slice(0, 12), isJudgedByBase)] : [],
  }
}

function parse(text: string | null, path: string): Pick<GatePolicy, 'section' | 'waivers'> {
  const policy = text === null ? EMPTY_POLICY : parsePolicy(text, path)
  const section = policy.section('coverage', coverageSectionSchema)
  checkConfig(section)
  return { section, waivers: policy.waivers }
}

function changedPolicy(path: string, base: string, isJudgedByBase: boolean): string {
  return isJudgedByBase
    ? `this change alters ${path}: it was judged by the version of the base ${base}, and the new one counts once it is merged.`
    : `this tree alters ${path}: it was judged by the altered version; a pull request is judged by that of its base ${base}.`
}

function noConfig(path: string): UserError {
  return new UserError({
    code: 'VEL_COV_NO_CONFIG',
    message: `the policy file "${path}" does not exist.`,
    why: 'the input "config" names it, and a file that is not there sets no bar.',
    fix: 'correct the input "config", or leave it out: .velocity.yml is read when it is there.',
  })
}
