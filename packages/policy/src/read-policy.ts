import type { UserError, Waiver } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { GenericSchema } from 'valibot'
import { parsePolicy } from './parse-policy.ts'
import { EMPTY_POLICY } from './policy-document.ts'

/** Which section of which file is wanted, and what judges it. */
export interface PolicyRequest<T> {
  readonly path: string
  /** For example `coverage`. */
  readonly gate: string
  readonly schema: GenericSchema<unknown, T>
  /** What the schema cannot say; throws `UserError`. */
  readonly check: (section: T | null) => void
  /** The error for a file that was named by hand and is not there. */
  readonly missing: (path: string) => UserError
  /** null: there is no base to read from. */
  readonly baseSha: string | null
}

/** The policy that judges, and what people should know of where it came from. */
export interface GatePolicy<T> {
  readonly section: T | null
  readonly waivers: readonly Waiver[]
  readonly notices: readonly string[]
}

const MAX_POLICY_BYTES = 1024 * 1024

/**
 * Reads a gate's policy: on a pull request and in a merge group from the base tree, so that a change cannot lower its own bar, and
 * from the working tree elsewhere.
 *
 * Shape:  an absent file is an empty policy, unless it was named by hand. A change of the file is a notice.
 * Errors: those of `parsePolicy`, `section` and `check`, for the version that judges and for the one that the change brings: a
 *         malformed one would judge every later change, also the one that mends it.
 */
export async function readPolicy<T>(
  request: PolicyRequest<T>,
  ports: Pick<GatePorts, 'context' | 'files' | 'git'>,
): Promise<GatePolicy<T>> {
  const { path, baseSha } = request
  const { kind } = ports.context.event
  const isJudgedByBase = kind === 'pull_request' || kind === 'merge_group'
  const isCompared = isJudgedByBase || kind === 'local'
  const present = (await ports.files.stat(path)) === null ? null : await ports.files.readText(path, MAX_POLICY_BYTES)
  const atBase = isCompared && baseSha !== null ? await ports.git.show(baseSha, path, MAX_POLICY_BYTES) : null
  const text = isJudgedByBase ? atBase : present
  if (text === null && present === null && path !== EMPTY_POLICY.path) throw request.missing(path)
  const policy = parse(text, request)
  const isChanged = isCompared && baseSha !== null && atBase !== present
  if (isChanged) parse(present, request)
  return {
    ...policy,
    notices: isChanged ? [changedPolicy(path, baseSha.slice(0, 12), isJudgedByBase)] : [],
  }
}

function parse<T>(text: string | null, request: PolicyRequest<T>): Pick<GatePolicy<T>, 'section' | 'waivers'> {
  const policy = text === null ? EMPTY_POLICY : parsePolicy(text, request.path)
  const section = policy.section(request.gate, request.schema)
  request.check(section)
  return { section, waivers: policy.waivers }
}

function changedPolicy(path: string, base: string, isJudgedByBase: boolean): string {
  return isJudgedByBase
    ? `this change alters ${path}: it was judged by the version of the base ${base}, and the new one counts once it is merged.`
    : `this tree alters ${path}: it was judged by the altered version; a pull request is judged by that of its base ${base}.`
}
