/**
 * Marks a branch that the types rule out.
 *
 * Errors: always throws a plain `Error`, which is a bug of ours.
 */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
