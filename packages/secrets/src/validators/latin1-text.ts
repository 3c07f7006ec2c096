/** Units: characters a call; engines limit the number of arguments. */
const CHUNK = 4096

/** The latin-1 text of bytes, one character per byte. */
export function latin1Text(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return text
}
