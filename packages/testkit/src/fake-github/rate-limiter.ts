/** Counts a token's requests in the present hour. */
export interface RateLimiter {
  readonly limit: number
  /** Counts one request; false when none was left. */
  take(token: string): boolean
  remaining(token: string): number
  /** Seconds since 1970. */
  resetSeconds(): number
  headers(token: string): Readonly<Record<string, string>>
}

/** Makes a limiter that gives every token `limit` requests. */
export function createRateLimiter(limit: number): RateLimiter {
  const used = new Map<string, number>()
  const resetSeconds = Math.ceil(Date.now() / 1000) + 3600
  const remaining = (token: string): number => Math.max(0, limit - (used.get(token) ?? 0))
  return {
    limit,
    remaining,
    take(token) {
      const isLeft = remaining(token) > 0
      used.set(token, (used.get(token) ?? 0) + 1)
      return isLeft
    },
    resetSeconds() {
      return resetSeconds
    },
    headers(token) {
      return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(remaining(token)),
        'x-ratelimit-used': String(used.get(token) ?? 0),
        'x-ratelimit-reset': String(resetSeconds),
        'x-ratelimit-resource': 'core',
      }
    },
  }
}
