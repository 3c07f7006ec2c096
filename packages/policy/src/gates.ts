/** Every gate that a policy may have a section for. */
export const GATES = ['coverage', 'secrets', 'sbom', 'migrations', 'canary', 'dora'] as const

/** One of the gates. */
export type GateName = (typeof GATES)[number]
