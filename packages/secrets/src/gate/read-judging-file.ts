import type { GatePorts } from '@velocity/ports'

const MAX_BYTES = 64 * 1024 * 1024

/**
 * Reads a file that decides what counts, from where a change cannot alter it: on a pull request and in a merge group from the base
 * tree, elsewhere from the working tree.
 *
 * Shape:  null when it is not there.
 * Errors: those of `Files.readText` and `Git.show`.
 */
export async function readJudgingFile(
  path: string,
  baseSha: string | null,
  { context, files, git }: Pick<GatePorts, 'context' | 'files' | 'git'>,
): Promise<string | null> {
  const { kind } = context.event
  if (kind === 'pull_request' || kind === 'merge_group') {
    return baseSha === null ? null : git.show(baseSha, path, MAX_BYTES)
  }
  return (await files.stat(path)) === null ? null : files.readText(path, MAX_BYTES)
}
