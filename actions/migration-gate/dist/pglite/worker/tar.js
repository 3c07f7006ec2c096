const BLOCK = 512;
const MAX_NAME_BYTES = 100;
const FILE = 0x30;
const FOLDER = 0x35;
/**
 * Reads a POSIX tar of files and folders.
 *
 * Shape:  in the order of the archive; contents are views into it.
 * Errors: throws when it is cut short, when a name leads out of the folder, and for every other kind of entry.
 * Source: POSIX.1-2017, pax, "ustar Interchange Format".
 */
export function readTar(archive) {
    const entries = [];
    let at = 0;
    while (at + BLOCK <= archive.length && archive[at] !== 0) {
        const header = archive.subarray(at, at + BLOCK);
        const name = nameOf(header);
        const sizeBytes = Number.parseInt(textOf(header, 124, 12).trim(), 8);
        const content = at + BLOCK;
        if (!Number.isInteger(sizeBytes) || sizeBytes < 0 || content + sizeBytes > archive.length)
            throw new Error(`the archive is cut short at "${name}"`);
        const kind = header[156];
        if (kind !== FILE && kind !== FOLDER)
            throw new Error(`"${name}" is neither a file nor a folder`);
        entries.push({ name, content: kind === FILE ? archive.subarray(content, content + sizeBytes) : null });
        at = content + Math.ceil(sizeBytes / BLOCK) * BLOCK;
    }
    if (at + BLOCK > archive.length)
        throw new Error('the archive has no end');
    return entries;
}
/**
 * Writes a POSIX tar without times and owners, so that equal entries are equal bytes.
 *
 * Errors: throws for a name of more than 100 bytes.
 */
export function writeTar(entries) {
    const sizes = entries.map(({ content }) => BLOCK + Math.ceil((content?.length ?? 0) / BLOCK) * BLOCK);
    const archive = new Uint8Array(sizes.reduce((sum, size) => sum + size, 2 * BLOCK));
    let at = 0;
    for (const [index, entry] of entries.entries()) {
        writeHeader(archive.subarray(at, at + BLOCK), entry);
        if (entry.content !== null)
            archive.set(entry.content, at + BLOCK);
        at += sizes[index] ?? 0;
    }
    return archive;
}
function nameOf(header) {
    const prefix = textOf(header, 345, 155);
    const name = `${prefix === '' ? '' : `${prefix}/`}${textOf(header, 0, MAX_NAME_BYTES)}`.replace(/\/$/u, '');
    if (name.startsWith('/') || name.split('/').some((part) => part === '' || part === '.' || part === '..'))
        throw new Error(`"${name}" is not a name below the folder`);
    return name;
}
function textOf(header, start, length) {
    const field = header.subarray(start, start + length);
    const end = field.indexOf(0);
    return Buffer.from(field.subarray(0, end === -1 ? length : end)).toString('utf8');
}
function writeHeader(header, { name, content }) {
    const bytes = Buffer.from(name, 'utf8');
    if (bytes.length > MAX_NAME_BYTES)
        throw new Error(`"${name}" has more than ${MAX_NAME_BYTES} bytes`);
    header.set(bytes, 0);
    const fields = [
        [100, content === null ? '0000700\0' : '0000600\0'],
        [108, '0000000\0'],
        [116, '0000000\0'],
        [124, `${(content?.length ?? 0).toString(8).padStart(11, '0')}\0`],
        [136, '00000000000\0'],
        [148, '        '],
        [156, content === null ? '5' : '0'],
        [257, 'ustar\x0000'],
    ];
    for (const [start, text] of fields)
        header.set(Buffer.from(text, 'latin1'), start);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.set(Buffer.from(`${sum.toString(8).padStart(6, '0')}\0 `, 'latin1'), 148);
}
