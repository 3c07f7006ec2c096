const URL_HOST = /^https?:\/\/([0-9a-z.-]{3,100})(?:[:/?#]|$)/i

/** Says who issued a token, when that is the URL of a host: `issued by accounts.example.com`; else null. */
export function issuerHost(issuer: unknown): string | null {
  const host = typeof issuer === 'string' ? URL_HOST.exec(issuer)?.[1] : undefined
  return host === undefined ? null : `issued by ${host.toLowerCase()}`
}
