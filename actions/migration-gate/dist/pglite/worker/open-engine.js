var __rewriteRelativeImportExtension = (this && this.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
import { createAnswerReader } from './answer-reader.js';
import { growFiles } from './grow-files.js';
import { loadParts, unpack } from './load-parts.js';
import { collectFiles, layFiles } from './memory-files.js';
import { START_PARAMS } from './start-params.js';
import { readTar, writeTar } from './tar.js';
import { wasm } from './web-assembly.js';
const ROOT = '/pglite';
const DATA = 'data';
const PAGE_BYTES = 64 * 1024;
/** As little as a WebAssembly module can be: PGlite loads its initdb unless it is given, and no database is made here. */
const NOTHING = new wasm.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
/**
 * Starts PGlite from an image, or from the empty database that ships with us.
 *
 * Errors: throws the engine's own words when a part is missing, the image is damaged or the engine does not start.
 */
export async function openEngine({ partsFolder, image, compiled, limits }) {
    const parts = loadParts(partsFolder);
    const base = readTar(parts.base);
    const data = image === null
        ? base.filter(({ name }) => isData(name))
        : readTar(unpack(Uint8Array.from(image))).filter(({ name }) => isData(name));
    const engine = compiled ?? new wasm.Module(parts.readWasm());
    const { PGlite } = (await import(__rewriteRelativeImportExtension(parts.moduleUrl)));
    const database = await PGlite.create({
        startParams: [...START_PARAMS],
        pgliteWasmModule: engine,
        initdbWasmModule: NOTHING,
        fsBundle: new Blob([parts.files]),
        fs: createFs([...base.filter(({ name }) => !isData(name)), ...data], limits.memoryBytes),
    });
    const fs = filesOf(database);
    // What starts a program is refused; PGlite itself would fall over.
    database.handleExternalCmd = () => 0;
    growFiles(database.Module, `${ROOT}/${DATA}`, limits.filesBytes);
    const run = (sql) => runMessage(database, sql);
    const { rows } = rowsOf(await run('SHOW server_version'));
    const dump = async () => {
        rowsOf(await run('CHECKPOINT'));
        if (database.isInTransaction())
            throw new Error('a database cannot be copied while a transaction is open');
        const entries = collectFiles(fs, `${ROOT}/${DATA}`).filter(({ name }) => name !== 'postmaster.pid');
        return writeTar([
            { name: DATA, content: null },
            ...entries.map((entry) => ({ ...entry, name: `${DATA}/${entry.name}` })),
        ]);
    };
    return {
        version: rows[0]?.['server_version'] ?? '',
        compiled: engine,
        run,
        // A view of the engine's memory is copied: it is sent to another thread.
        exchange: async (messages) => Uint8Array.from(await database.execProtocolRaw(messages, { syncToFs: false })),
        dump,
    };
}
function isData(name) {
    return name === DATA || name.startsWith(`${DATA}/`);
}
function filesOf(database) {
    return database.Module.FS;
}
/** A file system in memory that holds the database before PGlite looks for it. */
function createFs(entries, memoryBytes) {
    let database = null;
    return {
        init: async (pg, options) => {
            database = pg;
            const wasmMemory = new wasm.Memory({ initial: 2048, maximum: Math.floor(memoryBytes / PAGE_BYTES) });
            return { emscriptenOpts: { ...options, wasmMemory } };
        },
        initialSyncFs: async () => {
            if (database !== null)
                layFiles(filesOf(database), ROOT, entries);
        },
        syncToFs: async () => undefined,
        dumpTar: async () => new Blob([]),
        closeFs: async () => undefined,
    };
}
async function runMessage(database, sql) {
    if (sql.includes('\0'))
        return { ok: false, failure: HAS_NUL, notices: [] };
    const reader = createAnswerReader();
    try {
        await database.execProtocolRawStream(queryMessage(sql), {
            syncToFs: false,
            onRawData: (bytes) => reader.feed(bytes),
        });
    }
    catch {
        // The engine fell over; without its last word the outcome is a lost one.
    }
    return reader.outcome();
}
const HAS_NUL = {
    sqlState: '22021',
    message: 'the text holds a NUL character, which PostgreSQL does not read',
    detail: null,
    hint: null,
    position: null,
    isLost: false,
};
/** What a client answers when a COPY asks it for rows: without it the engine would wait for them. */
const COPY_FAIL = Buffer.from('f\0\0\0\x05\0', 'latin1');
function queryMessage(sql) {
    const text = Buffer.from(sql, 'utf8');
    const head = Buffer.alloc(5);
    head.write('Q');
    head.writeInt32BE(text.length + 5, 1);
    const parts = [head, text, Buffer.alloc(1)];
    return Buffer.concat(/\bstdin\b/iu.test(sql) ? [...parts, COPY_FAIL] : parts);
}
function rowsOf(outcome) {
    if (!outcome.ok)
        throw new Error(outcome.failure.message);
    return outcome;
}
