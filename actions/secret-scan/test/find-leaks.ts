/** Units: bytes. */
const WINDOW = 6

/**
 * Names every six bytes in a row of a secret that a text shows: as they are, in base64 (at every alignment, both alphabets), in hex
 * and percent-encoded throughout.
 *
 * Shape:  [] when there is none. Left out is only what the format itself says of every such token: its prefix up to `_` or `-`, and
 *         a window without a letter or digit.
 */
export function findLeaks(text: string, secret: string): readonly string[] {
  const prefix = /^[a-z]{2,6}[-_]/u.exec(secret)?.[0].length ?? 0
  const bytes = Buffer.from(secret)
  const leaks: string[] = []
  for (let at = 0; at + WINDOW <= bytes.length; at += 1) {
    const window = bytes.subarray(at, at + WINDOW)
    if (at + WINDOW <= prefix || !/[0-9A-Za-z]/u.test(window.toString())) continue
    for (const form of formsOf(window))
      if (text.includes(form)) leaks.push(`bytes ${at} to ${at + WINDOW}, ${form.length} characters long`)
  }
  return leaks
}

function formsOf(window: Buffer): readonly string[] {
  const hex = window.toString('hex')
  return [
    window.toString(),
    hex,
    hex.toUpperCase(),
    hex.replace(/../gu, '%$&'),
    hex.toUpperCase().replace(/../gu, '%$&'),
    ...[0, 1, 2].flatMap((shift) => {
      const own = Buffer.concat([Buffer.alloc(shift), window])
      const cut = (encoded: string): string =>
        encoded.slice(Math.ceil((shift * 8) / 6), Math.floor((own.length * 8) / 6))
      return [cut(own.toString('base64')), cut(own.toString('base64url'))]
    }),
  ]
}
