import type { FileInMemory } from './read-files.ts'

/** Something that looks for secrets in files that are in memory already. Scans them all; gives what it found, in words. */
export type Engine = (files: readonly FileInMemory[]) => string
