import { UserError } from '@velocity/model'
import type { Git } from '@velocity/ports'

/**
 * The tip of the default branch: as the clone knows it, else as origin says.
 *
 * Shape: null when neither knows it. The commit itself need not be here.
 */
export async function defaultBranchTip(branch: string, git: Git): Promise<string | null> {
  const known = await git.resolve(`refs/remotes/origin/${branch}`)
  if (known !== null) return known
  try {
    return await git.remoteRef(`refs/heads/${branch}`)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
