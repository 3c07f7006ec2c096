/** Classes of bytes for the tokenizer. Bytes above ASCII are taken as part of a name. */
export const NAME_BYTE = 1
/** Space, tab, carriage return, line feed. */
export const SPACE_BYTE = 2
/** May not stand in an attribute's value as it is: `<` and control characters. `&` needs a look of its own. */
export const BAD_IN_VALUE = 4

/** What each byte may be. */
export const BYTE_CLASS: Uint8Array = makeClasses()

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(256)
  for (let byte = 0; byte < 256; byte += 1) {
    const character = String.fromCharCode(byte)
    if (/[\w:.-]/.test(character) || byte >= 0x80) classes[byte] = NAME_BYTE
    else if (' \t\r\n'.includes(character)) classes[byte] = SPACE_BYTE
    else if (byte < 0x20 || character === '<') classes[byte] = BAD_IN_VALUE
  }
  return classes
}
