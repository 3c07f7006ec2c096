import type { Finding, UserError } from '@velocity/model'

/** What keeps a verdict from being reached. */
export interface Incomplete {
  readonly code: Finding['code']
  /** The last word of the rule, for example `engine`. */
  readonly name: string
  readonly message: string
  readonly why: string
  readonly fix: string
  readonly path?: string
  readonly line?: number
}

/** A finding that makes the verdict inconclusive. No waiver lifts it. */
export function incomplete({ code, name, message, why, fix, path, line }: Incomplete): Finding {
  return {
    rule: `migrations/${name}`,
    severity: 'error',
    verdict: 'inconclusive',
    message,
    why,
    fix,
    code,
    locations: path === undefined ? [] : [{ path, ...(line === undefined ? {} : { startLine: line }) }],
    scope: path ?? name,
    fingerprint: `${name}:${path ?? ''}`,
  }
}

/** An error of the machine that the judgement ran on, as such a finding. */
export function incompleteBecause(error: UserError, name: string): Finding {
  return incomplete({ code: error.code, name, message: error.message, why: error.why, fix: error.fix })
}
