/** Parts of names by which gitleaks takes a file for an archive, which it leaves closed unless asked. */
const ARCHIVES = /\.(?:7z|br|bz2|gz|lz4|rar|sz|s2|tar|xz|zip|zz|zst)|\.(?:lz|mz)$/iu

/** Magic numbers of files that are no text to it, in hex, with where they stand. */
const MAGIC: readonly (readonly [number, string])[] = [
  [0, '504b0304'],
  [0, '504b0506'],
  [0, '504b0708'],
  [0, '526172211a07'],
  [0, '1f8b08'],
  [0, '425a68'],
  [0, '377abcaf271c'],
  [0, 'fd377a585a00'],
  [0, '28b52ffd'],
  [0, '25504446'],
  [0, '4d5a'],
  [0, '435753'],
  [0, '465753'],
  [0, '7b5c727466'],
  [0, '2521'],
  [0, '53514c69'],
  [0, '4e45531a'],
  [0, '43723234'],
  [0, '4d534346'],
  [0, '213c617263683e'],
  [0, '1fa0'],
  [0, '1f9d'],
  [0, '4c5a4950'],
  [0, 'edabeedb'],
  [0, '7f454c46'],
  [0, 'd0cf11e0'],
  [0, '0061736d01000000'],
  [0, '774f4646'],
  [0, '774f4632'],
  [0, '0001000000'],
  [0, '4f54544f00'],
  [0, 'cffaedfe'],
  [0, 'feedfacf'],
  [0, 'feedface'],
  [0, 'cefaedfe'],
  [0, 'cafebabe'],
  [0, 'bebafeca'],
  [257, '7573746172'],
  [128, '4449434d'],
]

/** Whether gitleaks leaves a file out, by its name or its first bytes. `read` gives the bytes. */
export function isSkippedThere(path: string, read: (path: string) => Uint8Array): boolean {
  if (ARCHIVES.test(path.slice(path.lastIndexOf('/') + 1))) return true
  const bytes = read(path)
  return MAGIC.some(([at, hex]) => Buffer.from(bytes.subarray(at, at + hex.length / 2)).toString('hex') === hex)
}
