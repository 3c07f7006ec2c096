import { measureFiles } from './memory-files.js';
/** Emscripten's number of `ENOSPC`. */
const NO_SPACE = 51;
/** Growth between two measurements. */
const STEP_BYTES = 64 * 1024 * 1024;
/**
 * Lets the files of an engine grow without copying them at each step, up to a limit.
 *
 * Errors: beyond the limit the engine is told "No space left on device", instead of the machine running out of memory.
 */
export function growFiles({ FS, MEMFS }, root, limitBytes) {
    const expand = MEMFS.expandFileStorage.bind(MEMFS);
    const resize = MEMFS.resizeFileStorage.bind(MEMFS);
    let measuredBytes = measureFiles(FS, root);
    let grownBytes = 0;
    function makeRoom(node, sizeBytes) {
        const roomBytes = node.contents?.length ?? 0;
        if (sizeBytes <= roomBytes)
            return;
        const wantedBytes = Math.max(sizeBytes, Math.floor(roomBytes * 1.25));
        grownBytes += wantedBytes - roomBytes;
        if (grownBytes > STEP_BYTES || measuredBytes + grownBytes > limitBytes) {
            measuredBytes = measureFiles(FS, root);
            grownBytes = wantedBytes - roomBytes;
            if (measuredBytes + grownBytes > limitBytes)
                throw new FS.ErrnoError(NO_SPACE);
        }
        expand(node, wantedBytes);
    }
    MEMFS.expandFileStorage = makeRoom;
    MEMFS.resizeFileStorage = (node, sizeBytes) => {
        if (sizeBytes <= node.usedBytes)
            return resize(node, sizeBytes);
        makeRoom(node, sizeBytes);
        node.contents?.fill(0, node.usedBytes, sizeBytes);
        node.usedBytes = sizeBytes;
    };
}
