import type { Finding, Waiver } from '@velocity/model'
import type { DecideRequest } from '../src/index.ts'

export const NOW = new Date('2026-11-20T12:00:00Z')
export const DIGEST = 'a'.repeat(64)

export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'coverage/patch',
    severity: 'error',
    verdict: 'fail',
    message: 'patch 71.42 % < 90 %',
    code: 'VEL_COV_PATCH',
    locations: [],
    scope: 'patch',
    fingerprint: 'coverage/patch',
    ...parts,
  }
}

export function waiver(parts: Partial<Waiver> = {}): Waiver {
  return {
    id: 'W-1',
    gate: 'coverage',
    rule: 'coverage/patch',
    scope: 'patch',
    reason: 'the upstream fix is on its way',
    owner: '@ann',
    approver: '@bob',
    expires: '2026-12-31',
    ...parts,
  }
}

export function request(parts: Partial<DecideRequest> = {}): DecideRequest {
  return {
    gate: 'coverage',
    id: 'default',
    enforcement: 'enforce',
    subject: { headSha: '1'.repeat(40), baseSha: null, baseOrigin: 'test', isDirty: false },
    findings: [],
    evidence: [{ kind: 'coverage report', path: 'lcov.info', sizeBytes: 9, digest: `sha256:${DIGEST}`, entries: 3 }],
    waivers: [],
    now: NOW,
    diffDigest: null,
    sections: [],
    notices: [],
    facts: {},
    metHeadline: 'everything is met',
    ...parts,
  }
}
