const SELF = /^(\s*(?:-\s+)?uses:\s*)\$\/(\S+)(\s*(?:#.*)?)$/gmu

/**
 * Rewrites the self-repository syntax of a workflow, `uses: $/actions/x`, into `uses: org/velocity/actions/x@<sha>`, which
 * GitHub Enterprise Server understands.
 *
 * Errors: throws when the commit is not a full hash, or when a `$/` is left over.
 */
export function ghesFlavour(workflow: string, repository: string, sha: string): string {
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/u.test(sha)) throw new Error(`"${sha}" is not a full commit hash`)
  const flavoured = workflow.replace(
    SELF,
    (_, head: string, path: string, tail: string) => `${head}${repository}/${path}@${sha}${tail}`,
  )
  const left = flavoured.split('\n').find((line) => /^\s*(-\s+)?uses:.*\$\//u.test(line))
  if (left !== undefined) throw new Error(`not rewritten: ${left.trim()}`)
  return flavoured
}
