/** Writes a tar file as GNU tar does, with its records for long names. */
export function tar(files: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const blocks = files.flatMap(([name, content]) => [
    ...(name.length > 100 ? [entry('././@LongLink', 'L', `${name}\0`)] : []),
    entry(name.slice(0, 100), '0', content),
  ])
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

function entry(name: string, type: string, content: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0, 'latin1')
  header.write('0000644\0', 100)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        ', 148)
  header.write(type, 156)
  header.write('ustar  \0', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, Buffer.from(content, 'latin1'), Buffer.alloc((512 - (content.length % 512)) % 512)])
}
