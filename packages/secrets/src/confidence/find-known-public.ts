const PUBLIC_BEFORE =
  /(?:integrity|checksum|sha-?(?:1|224|256|384|512)|md5|digest|etag|commit|revision|rev|git(?:_?sha|_?hash|_?ref)?|hash|fingerprint|thumbprint|blake[23]\w?|crc32|signature|public_?key|pub_?key|certificate|cert|nonce|uuid|guid|build_?id|content_?hash|narHash|pinned|resolved)["'\]\s]{0,4}(?:=>|:=|[:=])\s*["'`]?$/i

/**
 * Says why a value may be public knowledge: a hash of something, a public key, a picture.
 *
 * Shape:  a plain clause, or null. `before` is what stands before the value on its line.
 * Errors: never throws.
 */
export function findKnownPublic(secret: string, before: string): string | null {
  if (/^(?:sha(?:1|256|384|512)-|sha256:|md5:|h1:|sha512:)/.test(secret)) return 'it is a checksum that says so'
  if (/^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-|AAAA[BCE][23]NzaC1)/.test(secret)) return 'it is a public key'
  if (/^MII[BC]I?jANBgkqhki|^MFkwEwYHKoZIzj0|^MCowBQYDK2Vw/.test(secret)) return 'it is a public key'
  if (/^(?:LS0tLS1CRUdJTiBDRVJU|LS0tLS1CRUdJTiBQVUJM)/.test(secret)) return 'it is a certificate or public key'
  if (/^(?:iVBORw0KGgo|\/9j\/4|R0lGOD|UklGR|PHN2Zy|data:|d09GR|AAEAAAA)/.test(secret))
    return 'it is a picture or a font'
  if (/data:[\w/+.-]+;base64,[\w+/=]{0,160}$/.test(before)) return 'it is inside a data address'
  if (PUBLIC_BEFORE.test(before.slice(-60))) return 'its name is that of a checksum or a public key'
  return null
}
