/** Reads one file of an unpacked tar; throws when it is not there. Names over 100 characters are not supported. */
export function readTarEntry(tar: Buffer, name: string): Buffer {
  for (let offset = 0; offset + 512 <= tar.length; ) {
    const header = tar.subarray(offset, offset + 512)
    const entry = header.subarray(0, 100).toString('utf8').replace(/\0.*$/s, '')
    const size = Number.parseInt(header.subarray(124, 136).toString('ascii'), 8) || 0
    if (entry === name) return tar.subarray(offset + 512, offset + 512 + size)
    offset += 512 + Math.ceil(size / 512) * 512
  }
  throw new Error(`no ${name} in the archive`)
}
