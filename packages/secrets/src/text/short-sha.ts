/** A hash as people read it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 9)
}
