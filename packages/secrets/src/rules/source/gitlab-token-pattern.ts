/**
 * Writes the pattern of a GitLab token: `prefix` with 20 or more characters, or the routable form, which is a payload, perhaps a version,
 * and a length with a checksum, parted by dots.
 *
 * Source: https://docs.gitlab.com/security/tokens/#token-prefixes
 */
export function gitlabTokenPattern(prefix: string): string {
  return `${prefix}(?:[0-9A-Za-z_-]{27,300}(?:\\.[0-9a-z]{2})?\\.[0-9a-z]{9}|[0-9A-Za-z_-]{20,64})`
}
