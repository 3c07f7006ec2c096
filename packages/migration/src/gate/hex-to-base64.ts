const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The same bytes in base64 with padding. Source: RFC 4648, section 4. Errors: never throws; hex of an even length is expected. */
export function hexToBase64(hex: string): string {
  let text = ''
  for (let at = 0; at < hex.length; at += 6) {
    const group = hex.slice(at, at + 6)
    const bits = Number.parseInt(group.padEnd(6, '0'), 16)
    const count = Math.ceil((group.length * 4) / 6)
    for (let digit = 0; digit < 4; digit += 1) {
      text += digit < count ? (DIGITS[(bits >> (18 - 6 * digit)) & 63] ?? '') : '='
    }
  }
  return text
}
