/** What is known of who made a lock. */
export type AttestationResult =
  /** `by`: the workflow that signed it, for people. */
  | { readonly kind: 'verified'; readonly by: string }
  | { readonly kind: 'unsigned' }
  /** A signature is there, and it is not of these bytes or not of whom it has to be. */
  | { readonly kind: 'invalid'; readonly why: string }

/** Checks the attestation of a lock. */
export interface LockAttestation {
  /** `lock`: its canonical bytes. */
  verify(lock: string): Promise<AttestationResult>
}

/** Where nothing is signed yet: says so. */
export const UNSIGNED: LockAttestation = { verify: async () => ({ kind: 'unsigned' }) }
