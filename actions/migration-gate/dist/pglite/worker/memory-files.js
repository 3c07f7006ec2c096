/** Lays entries below a folder, without copying what is in them. */
export function layFiles(fs, root, entries) {
    const known = new Set();
    const needFolder = (path) => {
        if (known.has(path))
            return;
        known.add(path);
        if (!fs.analyzePath(path).exists)
            fs.mkdirTree(path, 0o700);
    };
    for (const { name, content } of entries) {
        const path = `${root}/${name}`;
        needFolder(content === null ? path : path.slice(0, path.lastIndexOf('/')));
        if (content !== null)
            fs.writeFile(path, content, { mode: 0o600, canOwn: true });
    }
}
/** Every file and folder below a folder, sorted by name; contents are views, good until the engine writes again. */
export function collectFiles(fs, root) {
    return walk(fs, root, '').map(({ name, isFolder }) => ({
        name,
        content: isFolder ? null : readView(fs, `${root}/${name}`),
    }));
}
function readView(fs, path) {
    const { contents, usedBytes } = fs.lookupPath(path).node;
    return contents === null ? new Uint8Array(0) : contents.subarray(0, usedBytes);
}
/** The bytes of all files below a folder. */
export function measureFiles(fs, root) {
    return walk(fs, root, '').reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
function walk(fs, root, below) {
    return [...fs.readdir(`${root}/${below}`)]
        .filter((name) => name !== '.' && name !== '..')
        .sort()
        .flatMap((name) => {
        const path = `${below}${name}`;
        const { mode, size } = fs.stat(`${root}/${path}`);
        if (fs.isDir(mode))
            return [{ name: path, isFolder: true, sizeBytes: 0 }, ...walk(fs, root, `${path}/`)];
        return fs.isFile(mode) ? [{ name: path, isFolder: false, sizeBytes: size }] : [];
    });
}
