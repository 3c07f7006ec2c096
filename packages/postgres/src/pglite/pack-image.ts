import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'

const compress = promisify(zstdCompress)

/** Quick, yet what the databases of a server have in common is written once. */
const PACKING = {
  [constants.ZSTD_c_compressionLevel]: 1,
  [constants.ZSTD_c_enableLongDistanceMatching]: 1,
  [constants.ZSTD_c_windowLog]: 26,
}

/** Compresses a database's tar, beside whatever else runs. */
export async function packImage(tar: Uint8Array): Promise<Uint8Array> {
  return compress(tar, { params: PACKING })
}
