import type { GatePorts } from '@velocity/ports'

type Ports = Pick<GatePorts, 'context' | 'files' | 'git' | 'clock'>

/** Ports that remember the texts of the files that were read through them. */
export interface TextMemory {
  readonly ports: Ports
  readonly texts: readonly string[]
}

/**
 * Remembers what policies, configurations and baselines hold, for an error may repeat a part of it: an allowlist that names a secret,
 * a token in the wrong place.
 *
 * Errors: those of the ports.
 */
export function rememberTexts({ context, files, git, clock }: Ports): TextMemory {
  const texts: string[] = []
  const remember = <T extends string | null>(text: T): T => {
    if (text !== null) texts.push(text)
    return text
  }
  return {
    texts,
    ports: {
      context,
      clock,
      files: { ...files, readText: async (path, maxBytes) => remember(await files.readText(path, maxBytes)) },
      git: { ...git, show: async (sha, path, maxBytes) => remember(await git.show(sha, path, maxBytes)) },
    },
  }
}
