import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zstdDecompressSync } from 'node:zlib';
/** An image or a part is never larger than this when it is unpacked. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;
/** One chunk for nearly everything: several are joined at the end, by a copy. What is not written of it takes no memory. */
const CHUNK_BYTES = 128 * 1024 * 1024;
const ZSTD_MAGIC = 0xfd2fb528;
/**
 * Reads what the engine is made of: beside a bundle from one folder, else from the installed package and `assets`.
 *
 * Errors: throws when a part is missing or damaged.
 */
export function loadParts(partsFolder) {
    const moduleUrl = partsFolder === null
        ? import.meta.resolve('@electric-sql/pglite')
        : pathToFileURL(join(partsFolder, 'index.js')).href;
    const engine = partsFolder ?? dirname(fileURLToPath(moduleUrl));
    const assets = partsFolder ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'assets');
    return {
        moduleUrl,
        base: readPart(assets, 'pglite-base.tar'),
        files: readPart(engine, 'pglite.data'),
        readWasm: () => readPart(engine, 'pglite.wasm'),
    };
}
/**
 * Unpacks what is compressed with zstd, and hands on what is not.
 *
 * Errors: throws when it is damaged or unpacks to more than 1 GiB.
 */
export function unpack(bytes) {
    const isPacked = bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === ZSTD_MAGIC;
    return isPacked ? zstdDecompressSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES, chunkSize: CHUNK_BYTES }) : bytes;
}
function readPart(folder, name) {
    const packed = join(folder, `${name}.zst`);
    return unpack(readFileSync(existsSync(packed) ? packed : join(folder, name)));
}
