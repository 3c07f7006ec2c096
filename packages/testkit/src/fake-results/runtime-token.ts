import type { RuntimeTokenOptions } from './types.ts'

/** Whom a runtime token stands for. */
export interface RuntimeIdentity {
  readonly runId: number
  readonly jobId: string
  readonly canWriteCache: boolean
}

/** Makes a token that the toolkit's clients can read: a JWT without a signature, `scp` as GitHub writes it. */
export function makeRuntimeToken(options: RuntimeTokenOptions): string {
  const scope = `Actions.Results:${options.runId}:${options.jobId ?? 'job'}`
  const payload = {
    scp: `Actions.ExampleScope ${scope}`,
    // GitHub's own claim: the caches that the run may use, with 1 read, 3 read and write.
    ac: JSON.stringify([{ Scope: 'refs/heads/main', Permission: options.isReadOnly === true ? 1 : 3 }]),
    exp: 4_102_444_800,
  }
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.testkit`
}

/** Reads such a token; null for anything else. */
export function readRuntimeToken(header: string | undefined): RuntimeIdentity | null {
  const encoded = /^Bearer [^.]+\.([^.]+)\./.exec(header ?? '')?.[1]
  if (encoded === undefined) return null
  const { scp, ac } = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')) as { scp?: string; ac?: string }
  const scope = /Actions\.Results:(\d+):(\S+)/.exec(scp ?? '')
  if (scope === null) return null
  return { runId: Number(scope[1]), jobId: scope[2] ?? '', canWriteCache: (ac ?? '').includes('"Permission":3') }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
