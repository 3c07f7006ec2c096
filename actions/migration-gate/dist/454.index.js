export const id = 454;
export const ids = [454];
export const modules = {

/***/ 10454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PGLITE_EXTENSIONS: () => (/* reexport */ PGLITE_EXTENSIONS),
  bundledPostgres: () => (/* reexport */ bundledPostgres),
  connectGivenPostgres: () => (/* reexport */ connectGivenPostgres),
  createCommandRunner: () => (/* reexport */ createCommandRunner),
  createPostgresEngines: () => (/* reexport */ createPostgresEngines),
  createSqlParser: () => (/* reexport */ createSqlParser),
  describePglite: () => (/* reexport */ describePglite),
  findInstalled: () => (/* reexport */ findInstalled),
  openPglite: () => (/* reexport */ openPglite),
  openReadOnlySession: () => (/* reexport */ openReadOnlySession),
  startInstalledPostgres: () => (/* reexport */ startInstalledPostgres),
  startPglite: () => (/* reexport */ startPglite)
});

// EXTERNAL MODULE: ./packages/model/lib/index.js + 5 modules
var lib = __webpack_require__(49489);
;// CONCATENATED MODULE: ./packages/postgres/lib/pglite/pglite-extensions.js
/** What `CREATE EXTENSION` finds in the bundled engine. A test compares it with the engine's own list. */
const PGLITE_EXTENSIONS = new Set([
    'amcheck',
    'autoinc',
    'bloom',
    'btree_gin',
    'btree_gist',
    'citext',
    'cube',
    'dict_int',
    'dict_xsyn',
    'earthdistance',
    'file_fdw',
    'fuzzystrmatch',
    'hstore',
    'insert_username',
    'intarray',
    'isn',
    'lo',
    'ltree',
    'moddatetime',
    'pageinspect',
    'pg_buffercache',
    'pg_freespacemap',
    'pg_stat_statements',
    'pg_trgm',
    'pg_visibility',
    'pgcrypto',
    'plpgsql',
    'refint',
    'seg',
    'tablefunc',
    'tcn',
    'tsm_system_rows',
    'tsm_system_time',
    'unaccent',
    'uuid-ossp',
]);

;// CONCATENATED MODULE: ./packages/postgres/lib/pglite/check-extensions.js


/** Errors: VEL_ENGINE_EXTENSION naming every extension that the bundled engine does not have. */
function checkExtensions(extensions) {
    const missing = extensions.filter((name) => !PGLITE_EXTENSIONS.has(name));
    if (missing.length === 0)
        return;
    const names = missing.map((name) => `"${name}"`).join(', ');
    throw new lib/* UserError */.yo({
        code: 'VEL_ENGINE_EXTENSION',
        message: `the bundled PostgreSQL (PGlite) has no extension ${names}`,
        why: `it has those of PostgreSQL's own contrib: ${[...PGLITE_EXTENSIONS].join(', ')}`,
        fix: [
            'run the migrations on a server that has it:',
            '  - give the address of a server, for example of a service container, in `database-url`',
            '  - or install PostgreSQL with the extension on the runner, and set `engine: installed`',
        ].join('\n'),
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/postgres/lib/pglite/pack-image.js


const compress = (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress);
/** Quick, yet what the databases of a server have in common is written once. */
const PACKING = {
    [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 1,
    [external_node_zlib_.constants.ZSTD_c_enableLongDistanceMatching]: 1,
    [external_node_zlib_.constants.ZSTD_c_windowLog]: 26,
};
/** Compresses a database's tar, beside whatever else runs. */
async function packImage(tar) {
    return compress(tar, { params: PACKING });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./packages/postgres/lib/pglite/start-worker.js





/** More than this on JavaScript's side means an answer that nobody asked for. */
const MAX_HEAP_MB = 512;
/**
 * Starts a database and waits until it answers.
 *
 * Shape:  calls run one after the other; an idle worker does not keep the process alive.
 * Errors: VEL_ENGINE_FAILED, with the engine's own words.
 */
async function startWorker(options) {
    const setup = options;
    const entry = entryOf(options.partsFolder);
    const worker = new external_node_worker_threads_.Worker(entry, {
        workerData: setup,
        execArgv: entry.endsWith('.ts') ? ['--disable-warning=ExperimentalWarning'] : [],
        env: {},
        resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    let lost = null;
    let settle = null;
    let last = Promise.resolve();
    function lose(failure) {
        settle?.({ kind: 'outcome', outcome: { ok: false, failure, notices: [] } });
        if (lost === null)
            lost = gone(`the database was lost before: ${failure.message}`);
    }
    worker.on('message', (answer) => settle?.(answer));
    worker.on('error', (error) => lose(gone(`the bundled engine stopped: ${error.message}`)));
    worker.on('exit', () => lose(gone('the bundled engine was ended')));
    async function answerTo(request, deadlineMs) {
        const answer = new Promise((resolve) => {
            settle = resolve;
        });
        if (lost !== null)
            lose(lost);
        else if (request !== null)
            worker.postMessage(request);
        worker.ref();
        const timer = deadlineMs === undefined ? null : setTimeout(() => expire(deadlineMs), deadlineMs);
        try {
            return await answer;
        }
        finally {
            if (timer !== null)
                clearTimeout(timer);
            settle = null;
            worker.unref();
        }
    }
    function expire(deadlineMs) {
        lose({
            ...gone(`the statement did not end within ${deadlineMs} ms, and the bundled engine with its database was ended`),
            sqlState: '57014',
        });
        void worker.terminate();
    }
    function ask(request, deadlineMs) {
        const answer = last.then(() => answerTo(request, deadlineMs));
        last = answer;
        return answer;
    }
    const ready = await ask(null);
    if (ready.kind !== 'ready') {
        await worker.terminate();
        throw startFailure(ready);
    }
    return {
        version: ready.version,
        compiled: ready.compiled,
        run: async (sql, deadlineMs) => {
            const answer = await ask({ kind: 'run', sql }, deadlineMs);
            if (answer.kind !== 'outcome')
                throw new Error(`the worker answered a statement with "${answer.kind}"`);
            if (!answer.outcome.ok && answer.outcome.failure.isLost)
                if (lost === null)
                    lost = gone('the bundled engine stopped at an earlier statement');
            return answer.outcome;
        },
        exchange: async (messages, deadlineMs) => {
            const answer = await ask({ kind: 'exchange', messages }, deadlineMs);
            if (answer.kind !== 'messages')
                throw new Error(wordsOf(answer));
            return answer.messages;
        },
        image: async () => {
            const answer = await ask({ kind: 'dump' });
            if (answer.kind !== 'image')
                throw new Error(wordsOf(answer));
            return answer.image;
        },
        end: async () => {
            await worker.terminate();
        },
    };
}
/** Beside a bundle in its folder, else beside this file, as it was written or as it was compiled. */
function entryOf(partsFolder) {
    if (partsFolder !== null)
        return (0,external_node_path_.join)(partsFolder, 'worker', 'pglite-worker.js');
    const folder = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url)), 'worker');
    const source = (0,external_node_path_.join)(folder, 'pglite-worker.ts');
    return (0,external_node_fs_.existsSync)(source) ? source : (0,external_node_path_.join)(folder, 'pglite-worker.js');
}
function gone(message) {
    return { sqlState: '08003', message, detail: null, hint: null, position: null, isLost: true };
}
function wordsOf(answer) {
    if (answer.kind === 'broken')
        return answer.message;
    return answer.kind === 'outcome' && !answer.outcome.ok ? answer.outcome.failure.message : answer.kind;
}
function startFailure(answer) {
    return new lib/* UserError */.yo({
        code: 'VEL_ENGINE_FAILED',
        message: `the bundled PostgreSQL (PGlite) did not start: ${wordsOf(answer)}`,
        why: 'a part of it or the saved image is damaged or missing, or this Node is older than 22.15, which cannot unpack it',
        fix: 'run with Node 24; delete the cached image; or give the address of a server in `database-url`',
    });
}

;// CONCATENATED MODULE: ./packages/postgres/lib/pglite/start-pglite.js



const MB = 1024 * 1024;
const LIMITS = { memoryBytes: 768 * MB, filesBytes: 768 * MB };
/**
 * Starts the PostgreSQL that ships with us, each database on a thread of its own.
 *
 * Errors: VEL_ENGINE_EXTENSION for an extension that PGlite does not have; VEL_ENGINE_FAILED.
 */
async function startPglite({ partsFolder, image, extensions, limits = LIMITS, }) {
    checkExtensions(extensions);
    const workers = new Map();
    const first = await startWorker({ partsFolder, image, compiled: null, limits });
    let waiting = first;
    async function start(from) {
        return startWorker({ partsFolder, image: from, compiled: first.compiled, limits });
    }
    function open(worker) {
        const database = {
            session: { run: worker.run },
            url: null,
            exchange: worker.exchange,
            clone: async () => open(await start(await worker.image())),
            drop: async () => {
                workers.delete(database);
                await worker.end();
            },
        };
        workers.set(database, worker);
        return database;
    }
    return {
        info: describePglite(first.version),
        create: async () => {
            const worker = waiting;
            waiting = null;
            return open(worker ?? (await start(null)));
        },
        save: async (database) => {
            const worker = workers.get(database);
            if (worker === undefined)
                throw new Error('a database that is not open cannot be saved');
            return packImage(await worker.image());
        },
        savesAside: true,
        close: async () => {
            const open = [...workers.values(), ...(waiting === null ? [] : [waiting])];
            workers.clear();
            waiting = null;
            await Promise.all(open.map((worker) => worker.end()));
        },
    };
}
/** PGlite as an engine. `version` is the server's own. */
function describePglite(version) {
    return {
        dialect: 'postgres',
        product: 'PGlite',
        version,
        major: Number.parseInt(version, 10),
        origin: 'bundled',
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/engines/bundled-postgres.js

/** Of the PGlite that is installed; a test compares them. */
const SERVER_VERSION = '18.6';
/**
 * The PostgreSQL that ships with us, as one of the engines.
 *
 * `partsFolder` is where `copyPgliteParts` laid it beside a bundle; null: the installed package.
 */
function bundledPostgres({ partsFolder, }) {
    return {
        info: describePglite(SERVER_VERSION),
        start: (extensions, image) => startPglite({ partsFolder, image, extensions }),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/postgres/lib/server/engine-errors.js

/** Parts of VEL_ENGINE_FAILED, with the last words of the engine. */
function engineFailed(what, words) {
    const said = (0,lib/* stripControls */.$Y)(words.trim().replaceAll('\n', ' · ')).slice(-1_500);
    return {
        code: 'VEL_ENGINE_FAILED',
        message: `${what}${said === '' ? '' : `: ${said}`}.`,
        why: 'the server refused its own start, or the role may not do what a dry run needs.',
        fix: '- read the words of the server above\n- or choose another engine: engine: bundled',
    };
}
/** Parts of VEL_ENGINE_EXTENSION. */
function extensionMissing(names, engine, fix) {
    const list = names.map((name) => `"${(0,lib/* stripControls */.$Y)(name)}"`).join(', ');
    return {
        code: 'VEL_ENGINE_EXTENSION',
        message: `${engine} cannot load the ${names.length === 1 ? 'extension' : 'extensions'} ${list}.`,
        why: 'the files of an extension are installed beside the server, mostly by a package of their own.',
        fix,
    };
}
/** Parts of VEL_ENGINE_UNAVAILABLE. */
function engineUnavailable(what, fix) {
    return {
        code: 'VEL_ENGINE_UNAVAILABLE',
        message: `${what}.`,
        why: 'the database that was asked for is not installed where this runs.',
        fix,
    };
}

// EXTERNAL MODULE: ./node_modules/.pnpm/pg@8.23.1/node_modules/pg/lib/client.js
var lib_client = __webpack_require__(7332);
;// CONCATENATED MODULE: ./packages/postgres/lib/outcome.js
/** A driver's error as an outcome. */
function failureOf(error, isLost = false) {
    const { code, message, detail, hint, position } = error;
    const at = Number(position);
    return {
        sqlState: typeof code === 'string' ? code : 'XX000',
        message: typeof message === 'string' ? message : String(error),
        detail: typeof detail === 'string' ? detail : null,
        hint: typeof hint === 'string' ? hint : null,
        position: Number.isInteger(at) && at > 0 ? at : null,
        isLost,
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/text-query.js

/** Text of all rows and notices of one answer that is kept in memory. */
const MAX_ANSWER_CHARS = 64 * 1024 * 1024;
/** What a row or a notice takes beside its text. */
const ENTRY_CHARS = 16;
/** Tags of commands whose count is one of changed rows. */
const CHANGES = /^(?:INSERT \d+|UPDATE|DELETE|MERGE) (\d+)$/;
/**
 * One message of the simple protocol for the driver, whose values stay the text that the server sent.
 *
 * Shape: keeps the rows of the last statement that gave any; rows and notices of more than 64 Mi characters are a failure (`54000`).
 */
function createTextQuery(sql) {
    const notices = [];
    let names = [];
    let rows = [];
    let affectedRows = 0;
    let kept = 0;
    let isCopy = false;
    let settle;
    const outcome = new Promise((resolve) => {
        settle = resolve;
    });
    const fail = (error, isLost) => settle({ ok: false, failure: failureOf(error, isLost), notices });
    const query = {
        outcome,
        // The driver looks for it and leaves its own alone.
        callback: () => { },
        addNotice: (notice) => {
            kept += ENTRY_CHARS + notice.message.length;
            if (kept <= MAX_ANSWER_CHARS)
                notices.push(notice);
        },
        lose: (error) => fail({ code: '08006', message: error.message }, true),
        submit: (connection) => {
            connection.query(sql);
            return null;
        },
        handleRowDescription: (message) => {
            names = message.fields.map(({ name }) => name);
            rows = [];
        },
        handleDataRow: ({ fields }) => {
            kept += fields.reduce((sum, value) => sum + (value?.length ?? 0), ENTRY_CHARS);
            if (kept > MAX_ANSWER_CHARS)
                rows = [];
            else
                rows.push(Object.fromEntries(names.map((name, index) => [name, fields[index] ?? null])));
        },
        handleCommandComplete: ({ text }) => {
            affectedRows = Number(CHANGES.exec(text)?.[1] ?? 0);
        },
        handleEmptyQuery: () => { },
        handlePortalSuspended: () => { },
        handleCopyInResponse: (connection) => {
            isCopy = true;
            connection.sendCopyFail('no data');
        },
        handleCopyData: () => { },
        // The server answers a refused copy with the code of a cancelled statement, which would read as a deadline.
        handleError: (error) => isCopy
            ? fail({ code: '0A000', message: 'COPY FROM STDIN has no data behind it' }, false)
            : fail(error, isFatal(error)),
        handleReadyForQuery: () => {
            if (kept <= MAX_ANSWER_CHARS)
                settle({ ok: true, rows, affectedRows, notices });
            else
                fail({ code: '54000', message: 'the answer holds more than 64 Mi characters' }, false);
        },
    };
    return query;
}
function isFatal(error) {
    const { severity, code } = error;
    // What the driver makes up by itself when the connection ends has no SQLSTATE.
    return severity === 'FATAL' || severity === 'PANIC' || typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code);
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/pg-session.js


/** How long a statement may take to obey before stronger means are used. */
const GRACE_MS = 1_000;
/**
 * Opens a connection.
 *
 * `stop` asks the server, over another connection, to cancel (or terminate) the process with that number.
 *
 * Errors: rejects with the driver's error when there is no connection to be had.
 */
async function openPgSession(config, stop) {
    // `options` keeps the driver from reading PGOPTIONS.
    const client = new lib_client({
        connectionTimeoutMillis: 15_000,
        application_name: 'velocity',
        options: '-c client_min_messages=notice',
        ...config,
    });
    let active = null;
    let lost = null;
    client.on('error', (error) => {
        lost ??= error;
        active?.lose(error);
    });
    client.on('end', () => {
        lost ??= new Error('the connection is closed');
        active?.lose(lost);
    });
    client.on('notice', ({ severity, code, message }) => {
        const notice = { severity: severity ?? '', code: code ?? '', message: message ?? '' };
        active?.addNotice(notice);
    });
    await client.connect();
    const { processID: pid } = client;
    const send = async (sql, deadlineMs) => {
        const query = createTextQuery(sql);
        if (lost !== null)
            query.lose(lost);
        else {
            active = query;
            client.query(query);
        }
        const ended = deadlineMs === undefined ? null : endAt(deadlineMs, pid, stop, () => destroy(client));
        const outcome = await query.outcome;
        active = null;
        return ended?.settle(outcome) ?? outcome;
    };
    let last = Promise.resolve();
    return {
        pid,
        run: (sql, deadlineMs) => {
            const outcome = last.then(() => send(sql, deadlineMs));
            last = outcome;
            return outcome;
        },
        close: async () => {
            await Promise.race([
                client.end().catch(() => { }),
                new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref()),
            ]);
            destroy(client);
        },
    };
}
function destroy(client) {
    const { connection } = client;
    connection.stream.destroy();
}
/** Cancels at the deadline, terminates when that is not obeyed, and hangs up when neither is. */
function endAt(deadlineMs, pid, stop, hangUp) {
    let isPast = false;
    const timers = [
        setTimeout(() => {
            isPast = true;
            stop(pid, 'cancel').catch(() => { });
        }, deadlineMs),
        setTimeout(() => stop(pid, 'terminate').catch(() => { }), deadlineMs + GRACE_MS),
        setTimeout(hangUp, deadlineMs + 2 * GRACE_MS),
    ];
    return {
        settle: (outcome) => {
            for (const timer of timers)
                clearTimeout(timer);
            if (outcome.ok || !isPast || !(outcome.failure.isLost || outcome.failure.sqlState === '57014'))
                return outcome;
            const message = `the statement was ended after ${deadlineMs} ms`;
            return { ...outcome, failure: { ...outcome.failure, sqlState: '57014', message } };
        },
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/run-all.js


/**
 * Runs statements of our own, each for itself, and gives the rows of the last.
 *
 * Errors: VEL_ENGINE_FAILED with the first one that the server refuses.
 */
async function runAll(session, statements) {
    let rows = [];
    for (const sql of statements) {
        const outcome = await session.run(sql, 120_000);
        if (!outcome.ok) {
            const { sqlState, message } = outcome.failure;
            throw new lib/* UserError */.yo(engineFailed(`the server refused to prepare a database (${sqlState})`, message));
        }
        rows = outcome.rows;
    }
    return rows;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/unreachable.js

/** Why a server that answers lets nobody in: what SQLSTATE says, and how to mend it. */
const REFUSALS = {
    '28P01': ['the server refused the password.', '- correct the password in the secret that holds the address'],
    '28000': [
        'the server refused the user, or asks for TLS.',
        '- correct the user, or add ?sslmode=require to the address',
    ],
    '3D000': ['the database of the address does not exist.', '- name one that exists, for example: …/postgres'],
    '53300': ['the server has no connection left.', '- end other connections, or raise max_connections'],
    '57P03': ['the server is still starting.', '- wait for it; a service container needs a health check'],
};
/** VEL_ENGINE_UNREACHABLE with the driver's reason, and without the password. */
function unreachable(address, error) {
    const { code, message } = error;
    const [why, fix] = REFUSALS[String(code)] ?? [
        'the server is down, its name or port is another one, or the two sides do not agree on TLS (sslmode).',
        '- try it: psql "$DATABASE_URL" -c "select 1"\n- a server without TLS needs ?sslmode=disable',
    ];
    const words = typeof message === 'string' && message !== '' ? message : String(code ?? error);
    return new lib/* UserError */.yo({
        code: 'VEL_ENGINE_UNREACHABLE',
        message: `the database ${address.shown} cannot be reached: ${(0,lib/* stripControls */.$Y)(address.redact(words)).slice(0, 500)}.`,
        why,
        fix,
    });
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/open-given-session.js





/**
 * Opens a connection to a given server; `database` null is the one of the address.
 *
 * Errors: VEL_ENGINE_UNREACHABLE; the password is never shown.
 */
async function openGivenSession(address, database) {
    const connectionString = database === null ? address.url : address.withDatabase(database);
    const stop = async (pid, how) => {
        const helper = await openPgSession({ connectionString }, stop);
        await helper.run(`SELECT pg_catalog.pg_${how}_backend(${pid})`);
        await helper.close();
    };
    try {
        return await openPgSession({ connectionString }, stop);
    }
    catch (error) {
        throw unreachable(address, error);
    }
}
/**
 * Asks a given server what it is.
 *
 * Errors: VEL_ENGINE_FAILED for what only speaks the same protocol.
 */
async function readEngineInfo(session, address) {
    const [row] = await runAll(session, ['SELECT pg_catalog.version() AS version']);
    const version = /^PostgreSQL (\d+(?:\.\d+)*)/.exec(row?.['version'] ?? '')?.[1];
    if (version === undefined)
        throw new lib/* UserError */.yo(engineFailed(`${address.shown} is no PostgreSQL`, row?.['version'] ?? 'it does not say its version'));
    return { dialect: 'postgres', product: 'PostgreSQL', version, major: Number.parseInt(version, 10), origin: 'url' };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/quote.js
/** A name of PostgreSQL as SQL writes it. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** A text of PostgreSQL as SQL writes it, whatever `standard_conforming_strings` says. */
function quoteText(text) {
    const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
    return text.includes('\\') ? `E${quoted}` : quoted;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/copy-database-properties.js


/**
 * Gives a copied database what TEMPLATE leaves behind: settings (`ALTER DATABASE … SET`), rights and comment.
 *
 * They are copied in the catalog, which only a superuser may; as another role nothing is copied, because what SQL says about them
 * cannot be said again word by word.
 */
async function copyDatabaseProperties(admin, from, to) {
    const oid = (name) => `(SELECT oid FROM pg_catalog.pg_database WHERE datname = ${quoteText(name)})`;
    const [row] = await runAll(admin, ['SELECT rolsuper::text FROM pg_catalog.pg_roles WHERE rolname = current_user']);
    if (row?.['rolsuper'] !== 'true')
        return;
    await runAll(admin, [
        `INSERT INTO pg_catalog.pg_db_role_setting (setdatabase, setrole, setconfig)
     SELECT ${oid(to)}, setrole, setconfig FROM pg_catalog.pg_db_role_setting WHERE setdatabase = ${oid(from)};
     UPDATE pg_catalog.pg_database SET datacl = (SELECT datacl FROM pg_catalog.pg_database WHERE oid = ${oid(from)})
     WHERE oid = ${oid(to)};
     INSERT INTO pg_catalog.pg_shdescription (objoid, classoid, description)
     SELECT ${oid(to)}, classoid, description FROM pg_catalog.pg_shdescription
     WHERE objoid = ${oid(from)} AND classoid = 'pg_catalog.pg_database'::pg_catalog.regclass`,
    ]);
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/scratch-databases.js




/** Makes and keeps the databases of one server. */
function createScratchDatabases(source) {
    const open = new Set();
    // Programs that connected by themselves may have left connections behind.
    const sendOthersAway = async (name) => {
        const others = `datname = ${quoteText(name)} AND pid <> pg_catalog.pg_backend_pid()`;
        await runAll(await source.admin(), [
            `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE ${others}`,
        ]);
    };
    const makeFrom = async (template) => {
        const name = source.nextName();
        const owner = source.owner === null ? '' : ` OWNER ${quoteName(source.owner)}`;
        await runAll(await source.admin(), [`CREATE DATABASE ${quoteName(name)} TEMPLATE ${quoteName(template)}${owner}`]);
        return name;
    };
    const adopt = async (name) => {
        let connection = source.connect(name);
        await connection;
        const disconnect = async () => {
            const last = connection;
            connection = null;
            await (await last)?.close();
        };
        const connected = () => {
            connection = connection ?? source.connect(name);
            return connection;
        };
        const connect = async () => {
            await connected();
        };
        const database = {
            name,
            url: source.urlOf(name),
            session: {
                run: async (sql, deadlineMs) => {
                    try {
                        return await (await connected()).run(sql, deadlineMs);
                    }
                    catch (error) {
                        // Sessions do not throw: what is caught here is that there is none.
                        return { ok: false, failure: failureOf(error, true), notices: [] };
                    }
                },
            },
            disconnect,
            connect,
            clone: async () => {
                await disconnect();
                await sendOthersAway(name);
                const copy = await makeFrom(name);
                await copyDatabaseProperties(await source.admin(), name, copy);
                const [clone] = await Promise.all([adopt(copy), connect()]);
                return clone;
            },
            drop: async () => {
                open.delete(database);
                await disconnect();
                await sendOthersAway(name);
                await runAll(await source.admin(), [`DROP DATABASE IF EXISTS ${quoteName(name)}`]);
            },
        };
        open.add(database);
        return database;
    };
    return { open, adopt, create: async () => adopt(await makeFrom(source.template)) };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/server-address.js

/**
 * Reads a `postgresql://…` address.
 *
 * Errors: VEL_ENGINE_UNREACHABLE for what is none; the text itself is not shown, it may hold a password.
 */
function parseServerAddress(text) {
    const url = URL.parse(text);
    if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol))
        throw notAnAddress();
    const secrets = [url.password, decode(url.password), url.searchParams.get('password') ?? ''];
    const host = url.searchParams.get('host') ?? (url.host === '' ? 'localhost' : url.host);
    const user = url.username === '' ? '' : `${decode(url.username)}@`;
    return {
        url: text,
        shown: (0,lib/* stripControls */.$Y)(`${user}${host}${url.pathname === '' ? '/' : url.pathname}`),
        withDatabase: (name) => {
            const other = new URL(text);
            other.pathname = `/${encodeURIComponent(name)}`;
            return other.toString();
        },
        redact: (words) => secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')), words),
    };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw notAnAddress();
    }
}
function notAnAddress() {
    return new lib/* UserError */.yo({
        code: 'VEL_ENGINE_UNREACHABLE',
        message: 'the address of the database is no PostgreSQL address.',
        why: 'it has to be a URL, in which special characters of the password are percent-encoded.',
        fix: '- database-url: postgresql://user:password@host:5432/database',
    });
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/connect-given-postgres.js








/**
 * Uses a server by its address. It works in databases of its own, `velocity_` and 16 random characters, which it drops at the end;
 * no other database is touched. Those of a run that was killed stay behind, because another run may own them.
 *
 * Errors: VEL_ENGINE_UNREACHABLE, VEL_ENGINE_EXTENSION, VEL_ENGINE_FAILED (the role may not create databases).
 */
async function connectGivenPostgres({ url, extensions }) {
    const address = parseServerAddress(url);
    const admin = await openGivenSession(address, null);
    try {
        const info = await readEngineInfo(admin, address);
        await requireRights(admin, address);
        await requireExtensions(admin, extensions, `PostgreSQL ${info.version} at ${address.shown}`);
        const databases = createScratchDatabases({
            admin: async () => admin,
            connect: (database) => openGivenSession(address, database),
            urlOf: (database) => address.withDatabase(database),
            nextName: () => `velocity_${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`,
            owner: null,
            template: 'template1',
        });
        return {
            info,
            create: databases.create,
            save: async () => null,
            close: async () => {
                for (const database of databases.open)
                    await database.drop();
                await admin.close();
            },
        };
    }
    catch (error) {
        await admin.close();
        throw error;
    }
}
async function requireRights(admin, address) {
    const [row] = await runAll(admin, [
        'SELECT (rolsuper OR rolcreatedb)::text AS can, rolname FROM pg_catalog.pg_roles WHERE rolname = current_user',
    ]);
    if (row?.['can'] === 'true')
        return;
    throw new lib/* UserError */.yo({
        code: 'VEL_ENGINE_FAILED',
        message: `the role "${row?.['rolname'] ?? ''}" of ${address.shown} may not create databases.`,
        why: 'a dry run works in databases of its own and leaves all others alone.',
        fix: `- ALTER ROLE ${row?.['rolname'] ?? '…'} CREATEDB\n- or leave the address away, and the bundled engine is used`,
    });
}
async function requireExtensions(admin, names, engine) {
    if (names.length === 0)
        return;
    const list = names.map(quoteText).join(', ');
    const rows = await runAll(admin, [`SELECT name FROM pg_catalog.pg_available_extensions WHERE name IN (${list})`]);
    const here = new Set(rows.map(({ name }) => name));
    const missing = names.filter((name) => !here.has(name));
    if (missing.length === 0)
        return;
    throw new lib/* UserError */.yo(extensionMissing(missing, engine, '- use an image of the server that holds them'));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./packages/postgres/lib/server/run-server-program.js

/**
 * Runs a program of a server to its end, in an environment of its own.
 *
 * Errors: never throws; 127 for a program that does not start, 124 for one that does not end.
 */
function runServerProgram(program, args, options) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, [...args], {
            env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin', ...options.env },
            cwd: options.cwd ?? '/',
            timeout: options.timeoutMs ?? 30_000,
            killSignal: 'SIGKILL',
            maxBuffer: 1024 * 1024,
            encoding: 'utf8',
            ...(options.account ?? {}),
        }, (error, stdout, stderr) => {
            const code = error === null ? 0 : error.code;
            const exitCode = typeof code === 'number' ? code : error?.killed === true ? 124 : 127;
            resolve({ exitCode, stdout, stderr: stderr === '' && error !== null ? error.message : stderr });
        });
    });
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/find-installed.js



/** Folders whose children hold a major version each. */
const ROOTS = [
    { folder: '/usr/lib/postgresql', child: /^\d+$/ },
    { folder: '/usr', child: /^pgsql-\d+$/ },
    { folder: '/usr/local/opt', child: /^postgresql(@\d+)?$/ },
    { folder: '/opt/homebrew/opt', child: /^postgresql(@\d+)?$/ },
];
/**
 * Finds the PostgreSQL servers that are installed here, also where no search path leads.
 *
 * Shape:  newest first, one for each version; [] when there is none. `env` gives PATH.
 * Errors: never throws; a folder whose `postgres` does not answer is no server.
 */
async function findInstalled(env) {
    const path = (env['PATH'] ?? '').split(external_node_path_.delimiter).filter((folder) => folder.startsWith('/'));
    const roots = await Promise.all(ROOTS.map(({ folder, child }) => childFolders(folder, child)));
    const candidates = new Set([...roots.flat(), ...path, ...(await binFolderOfPgConfig(env))]);
    const found = await Promise.all([...candidates].map(readServer));
    const versions = new Map();
    for (const server of found)
        if (server !== null && !versions.has(server.version))
            versions.set(server.version, server);
    return [...versions.values()].sort((one, other) => compareVersions(other.version, one.version));
}
async function childFolders(folder, child) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    return names.filter((name) => child.test(name)).map((name) => (0,external_node_path_.join)(folder, name, 'bin'));
}
async function binFolderOfPgConfig(env) {
    const found = await runServerProgram('pg_config', ['--bindir'], { env: { PATH: env['PATH'] ?? '' } });
    const folder = found.stdout.trim();
    return found.exitCode === 0 && folder.startsWith('/') ? [folder] : [];
}
async function readServer(binFolder) {
    const names = await (0,promises_.readdir)(binFolder).catch(() => []);
    if (!names.includes('postgres') || !names.includes('initdb'))
        return null;
    const { stdout } = await runServerProgram((0,external_node_path_.join)(binFolder, 'postgres'), ['--version'], {});
    const version = /\(PostgreSQL\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1];
    return version === undefined ? null : { binFolder, version, major: Number.parseInt(version, 10) };
}
function compareVersions(one, other) {
    return one.localeCompare(other, 'en', { numeric: true });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./packages/postgres/lib/server/server-settings.js
/** The superuser of a private server; migrations do not run as it. */
const ADMIN_ROLE = 'velocity_admin';
/** The role of migrations; named as in most databases, so that `OWNER TO postgres` means what it does there. */
const MIGRATION_ROLE = 'postgres';
/** Part of the socket's name only: nothing listens on a port. */
const SOCKET_PORT = 5432;
/** Extensions that do not work unless the server loads them when it starts; the order is the one they ask for. */
const PRELOADED = ['citus', 'timescaledb', 'pgaudit', 'pg_stat_statements'];
/**
 * A crash may lose everything, so nothing is synchronised. `wal_level` and the slots allow what a migration may ask for; the
 * locks are for a whole history in one transaction; autovacuum would take locks that no statement asked for. A prepared transaction
 * would keep its locks for ever, and servers have none unless somebody asked for them.
 */
const SERVER_SETTINGS = {
    listen_addresses: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'logical',
    max_wal_senders: '4',
    max_replication_slots: '10',
    wal_init_zero: 'off',
    wal_recycle: 'off',
    min_wal_size: '8MB',
    max_wal_size: '1GB',
    checkpoint_timeout: '1h',
    autovacuum: 'off',
    track_counts: 'on',
    jit: 'off',
    shared_buffers: '64MB',
    max_connections: '50',
    max_prepared_transactions: '0',
    max_locks_per_transaction: '2048',
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_statement: 'none',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    ssl: 'off',
    archive_mode: 'off',
    huge_pages: 'off',
};
/** Who may connect: whoever can reach the socket, which lies in a folder that is closed to others. */
const HOST_BASED_AUTHENTICATION = 'local all all trust\nlocal replication all reject\n';
/** Settings of a private server, for its command line, where no file of a data folder can change them. */
function serverSettings(socketFolder, accessFile, extensions) {
    return {
        ...SERVER_SETTINGS,
        unix_socket_directories: socketFolder,
        hba_file: accessFile,
        port: String(SOCKET_PORT),
        shared_preload_libraries: PRELOADED.filter((name) => extensions.includes(name)).join(', '),
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/init-cluster.js






/** Not every platform has the first. */
const LOCALES = ['C.UTF-8', 'C'];
/**
 * Makes a new data folder.
 *
 * Errors: VEL_ENGINE_FAILED with the words of `initdb`.
 */
async function initCluster(place) {
    const program = (0,external_node_path_.join)(place.binFolder, 'initdb');
    let words = '';
    for (const locale of LOCALES) {
        const args = ['-D', place.dataFolder, '-U', ADMIN_ROLE, '-A', 'trust', '-E', 'UTF8', '--no-sync', '--wal-segsize=1'];
        const done = await runServerProgram(program, [...args, `--locale=${locale}`], {
            account: place.account,
            cwd: place.folder,
            env: { HOME: place.folder },
            timeoutMs: 60_000,
        });
        if (done.exitCode === 0)
            return;
        words = done.stderr;
        await (0,promises_.rm)(place.dataFolder, { recursive: true, force: true });
    }
    throw new lib/* UserError */.yo(engineFailed(`${program} did not make a data folder`, words));
}
/** Makes a folder that belongs to the server's account and is closed to everybody else. */
async function makeServerFolder(folder, account) {
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    if (account !== null)
        await (0,promises_.chown)(folder, account.uid, account.gid);
}
/** Writes a file that the server's account may read. */
async function writeServerFile(path, content, account) {
    await (0,promises_.writeFile)(path, content, { mode: 0o600 });
    if (account !== null)
        await (0,promises_.chown)(path, account.uid, account.gid);
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/pack-folder.js




/** Begins every pack, before compression. */
const PACK_MAGIC = 'VELOCITYDATA1\n';
/** Written anew by every server, and no part of its data. */
const SKIPPED = /^(?:postmaster\.(?:pid|opts)|.*\/?pg_internal\.init|pg_stat_tmp\/.*)$/;
const pack_folder_compress = (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress);
/**
 * Packs the data folder of a server that was stopped.
 *
 * Shape: null when it holds a link, which leads to data elsewhere (a tablespace).
 */
async function packFolder(folder, version, database) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const pathOf = (entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name));
    if (entries.some((entry) => !entry.isFile() && !entry.isDirectory()))
        return null;
    const folders = entries
        .filter((entry) => entry.isDirectory())
        .map(pathOf)
        .sort();
    const paths = entries
        .filter((entry) => entry.isFile())
        .map(pathOf)
        .filter((path) => !SKIPPED.test(path))
        .sort();
    const contents = [];
    for (const path of paths)
        contents.push(await (0,promises_.readFile)((0,external_node_path_.join)(folder, path)));
    const files = paths.map((path, index) => ({ path, size: contents[index]?.length ?? 0 }));
    const header = Buffer.from(JSON.stringify({ version, database, folders, files }));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(header.length);
    const whole = Buffer.concat([Buffer.from(PACK_MAGIC), length, header, ...contents]);
    return pack_folder_compress(whole, { params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 1 } });
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/prepare-cluster.js


/** Predefined roles whose members reach nothing outside of the database. */
const HARMLESS_ROLES = [
    'pg_monitor',
    'pg_signal_backend',
    'pg_read_all_data',
    'pg_write_all_data',
    'pg_checkpoint',
    'pg_maintain',
];
/** Predefined roles whose members read and write files, and start programs. */
const HARMFUL_ROLES = ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'];
/** Parameters of superusers that a migration may set without reaching files or libraries. */
const HARMLESS_PARAMETERS = [
    'session_replication_role',
    'deadlock_timeout',
    'log_min_duration_statement',
    'log_min_messages',
    'log_statement',
    'log_lock_waits',
    'track_functions',
    'track_io_timing',
    'temp_file_limit',
    'lc_messages',
];
const quoted = (names) => names.map((name) => `'${name}'`).join(', ');
/**
 * Makes the role that migrations run as, and the template of their databases.
 *
 * The role owns its database and may create roles and databases, but is no superuser: it cannot write files or start programs.
 * Before PostgreSQL 16 whoever may create roles may also join every role that is no superuser, so those that reach files are gone
 * there.
 */
async function prepareCluster(cluster, isSuperuser) {
    const template = await cluster.open('template1', ADMIN_ROLE);
    const rights = isSuperuser ? 'SUPERUSER' : 'NOSUPERUSER';
    await runAll(await cluster.admin(), [
        `CREATE ROLE ${MIGRATION_ROLE} LOGIN ${rights} CREATEDB CREATEROLE REPLICATION BYPASSRLS`,
        `DO $$
DECLARE word text;
BEGIN
  FOR word IN SELECT rolname FROM pg_catalog.pg_roles WHERE rolname IN (${quoted(HARMLESS_ROLES)}) LOOP
    EXECUTE format('GRANT %I TO ${MIGRATION_ROLE} WITH ADMIN OPTION', word);
  END LOOP;
  IF current_setting('server_version_num')::int >= 150000 THEN
    FOR word IN SELECT name FROM pg_catalog.pg_settings WHERE name IN (${quoted(HARMLESS_PARAMETERS)}) LOOP
      EXECUTE format('GRANT SET ON PARAMETER %I TO ${MIGRATION_ROLE}', word);
    END LOOP;
  END IF;
  IF current_setting('server_version_num')::int < 160000 AND NOT ${isSuperuser} THEN
    DELETE FROM pg_catalog.pg_authid WHERE rolname IN (${quoted(HARMFUL_ROLES)});
  END IF;
END $$`,
    ]);
    await runAll(template, [
        // Dumps comment on it, which only its owner may.
        `UPDATE pg_catalog.pg_extension SET extowner = '${MIGRATION_ROLE}'::pg_catalog.regrole WHERE extname = 'plpgsql'`,
        `DO $$
BEGIN
  IF current_setting('server_version_num')::int < 150000 THEN ALTER SCHEMA public OWNER TO ${MIGRATION_ROLE}; END IF;
END $$`,
    ]);
    await template.close();
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/postgres/lib/server/watchdog.js

/** Ends with a line when all was tidied up, and with the end of its input when this process died before it could. */
const SCRIPT = `read answer && exit 0
kill -QUIT "$1" 2>/dev/null
count=0
while kill -0 "$1" 2>/dev/null && [ "$count" -lt 20 ]; do count=$((count + 1)); sleep 0.1; done
kill -KILL "$1" 2>/dev/null
rm -rf -- "$2"`;
/**
 * Ends a server and removes its folder when this process dies, however it dies.
 *
 * Shape: a shell that waits at the end of a pipe; the function that comes back sends it home.
 */
function startWatchdog(pid, folder) {
    const shell = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', SCRIPT, 'velocity-watchdog', String(pid), folder], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
        cwd: '/',
        env: { PATH: '/usr/bin:/bin' },
    });
    const input = shell.stdin;
    // Without a shell there is no watchdog; the ordinary ways to end stay.
    shell.on('error', () => { });
    input.on('error', () => { });
    shell.unref();
    input.unref();
    return () => {
        input.end('done\n');
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/start-postmaster.js







const START_MS = 30_000;
const POLL_MS = 10;
const LOG_CHARS = 4_000;
/**
 * Starts the server of a data folder and waits until it answers.
 *
 * Errors: VEL_ENGINE_FAILED with what the server says about itself.
 */
async function startPostmaster(place, settings) {
    const program = (0,external_node_path_.join)(place.binFolder, 'postgres');
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = (0,external_node_child_process_.spawn)(program, ['-D', place.dataFolder, ...options], {
        stdio: ['ignore', 'ignore', 'pipe'],
        detached: true,
        cwd: place.folder,
        env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin', HOME: place.folder },
        ...(place.account ?? {}),
    });
    let log = '';
    let isGone = false;
    child.stderr.setEncoding('utf8').on('data', (text) => {
        log = (log + text).slice(-LOG_CHARS);
    });
    const gone = new Promise((resolve) => {
        child.on('exit', () => resolve());
        child.on('error', (error) => {
            log += error.message;
            resolve();
        });
    }).then(() => {
        isGone = true;
    });
    child.unref();
    child.stderr.unref();
    const { pid } = child;
    if (pid === undefined)
        await gone;
    const dismiss = pid === undefined ? () => { } : startWatchdog(pid, place.folder);
    const stop = async (how) => {
        child.ref();
        if (!isGone)
            child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
        const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
        await gone;
        clearTimeout(timer);
        dismiss();
    };
    const until = performance.now() + START_MS;
    while (!(await isReady(place.dataFolder))) {
        if (isGone || performance.now() > until) {
            await stop('immediate');
            throw new lib/* UserError */.yo(engineFailed(`${program} did not start`, log));
        }
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
    }
    return { stop };
}
/** The eighth line of the file is the server's word about itself. */
async function isReady(dataFolder) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
    return text.split('\n')[7]?.trim() === 'ready';
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/private-cluster.js







/** Makes the handle of a cluster that is not running yet. */
function createPrivateCluster(place, settings) {
    let postmaster = null;
    let admin = null;
    const end = async (pid, how) => {
        const helper = await open('postgres', ADMIN_ROLE);
        await helper.run(`SELECT pg_catalog.pg_${how}_backend(${pid})`);
        await helper.close();
    };
    const open = (database, user) => {
        const config = { host: place.folder, port: SOCKET_PORT, user, database, ssl: false };
        // The options keep the driver from reading PGOPTIONS.
        return openPgSession({ ...config, options: '-c client_min_messages=notice' }, end);
    };
    return {
        open,
        admin: () => {
            admin = admin ?? open('postgres', ADMIN_ROLE);
            return admin;
        },
        start: async () => {
            postmaster = await startPostmaster(place, settings);
        },
        stop: async (how) => {
            const last = admin;
            admin = null;
            await last?.then((session) => session.close());
            await postmaster?.stop(how);
        },
    };
}
/**
 * Makes sure that the server itself sees the extensions, and where their files are looked for.
 *
 * Errors: VEL_ENGINE_EXTENSION.
 */
async function private_cluster_requireExtensions(admin, names, { shareFolder }, engine) {
    if (names.length === 0)
        return;
    const [place] = await runAll(admin, ["SELECT setting FROM pg_catalog.pg_config WHERE name = 'SHAREDIR'"]);
    const isElsewhere = shareFolder !== null && place?.['setting'] !== shareFolder;
    const rows = await runAll(admin, [
        `SELECT name FROM pg_catalog.pg_available_extensions WHERE name IN (${names.map(quoteText).join(', ')})`,
    ]);
    const here = new Set(rows.map(({ name }) => name));
    const missing = isElsewhere ? names : names.filter((name) => !here.has(name));
    if (missing.length === 0)
        return;
    const fix = '- use the image of your production server as a service container with: database-url';
    throw new lib/* UserError */.yo(extensionMissing(missing, engine, fix));
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/parse-control.js
/** Reads `name = value` lines, of which the last of a name counts. Never throws. */
function parseControl(text) {
    const lines = text.split('\n').map((line) => ({ line, parts: /^\s*(\w+)\s*=?\s*'?([^'#]*)/.exec(line) }));
    const settingOf = (name) => lines
        .findLast(({ parts }) => parts?.[1]?.toLowerCase() === name)
        ?.parts?.[2]?.trim()
        .toLowerCase();
    const others = lines.filter(({ parts }) => parts?.[1]?.toLowerCase() !== 'trusted').map(({ line }) => line);
    return {
        isTrusted: isYes(settingOf('trusted') ?? 'false'),
        isForSuperusers: isYes(settingOf('superuser') ?? 'true'),
        requires: (settingOf('requires') ?? '')
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        trustedText: `${others.join('\n')}\ntrusted = true\n`,
    };
}
function isYes(value) {
    return ['true', 'on', 'yes', '1'].includes(value);
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/private-installation.js






/** Since this version a control file may say that an extension is trusted. */
const FIRST_WITH_TRUST = 13;
/**
 * Makes the named extensions, and what they require, creatable for the owner of a database, as `trusted = true` in their control
 * files does. Those files belong to the machine; so where one is not trusted, the server runs as a copy of its program in a folder
 * of links, because a server looks for its files beside itself.
 *
 * The role of migrations stays what it is: it cannot write files or start programs, whatever it creates.
 *
 * Errors: VEL_ENGINE_EXTENSION with what is not installed.
 */
async function privateInstallation(binFolder, major, names, folder) {
    if (names.length === 0)
        return { binFolder, shareFolder: null };
    const paths = await readPaths(binFolder);
    const controls = await readControls(paths, names, `PostgreSQL ${major}`);
    const untrusted = [...controls].filter(([, { isTrusted, isForSuperusers }]) => isForSuperusers && !isTrusted);
    if (untrusted.length === 0)
        return { binFolder, shareFolder: null };
    if (major < FIRST_WITH_TRUST) {
        const fix = '- use PostgreSQL 13 or newer';
        throw new lib/* UserError */.yo(extensionMissing(untrusted.map(([name]) => name), `PostgreSQL ${major} without a superuser`, fix));
    }
    const root = commonFolder(commonFolder(paths.bin, paths.share), paths.library);
    const moved = (path) => (0,external_node_path_.join)(folder, (0,external_node_path_.relative)(root, path));
    await linkChildren(paths.share, moved(paths.share), ['extension']);
    await (0,promises_.mkdir)(moved(paths.bin), { recursive: true });
    await (0,promises_.copyFile)((0,external_node_path_.join)(paths.bin, 'postgres'), (0,external_node_path_.join)(moved(paths.bin), 'postgres'));
    await (0,promises_.chmod)((0,external_node_path_.join)(moved(paths.bin), 'postgres'), 0o755);
    await (0,promises_.mkdir)((0,external_node_path_.join)(moved(paths.library), '..'), { recursive: true });
    await (0,promises_.symlink)(paths.library, moved(paths.library));
    await linkExtensions((0,external_node_path_.join)(paths.share, 'extension'), (0,external_node_path_.join)(moved(paths.share), 'extension'), new Map(untrusted));
    return { binFolder: moved(paths.bin), shareFolder: moved(paths.share) };
}
async function readPaths(binFolder) {
    const args = ['--bindir', '--sharedir', '--pkglibdir'];
    const { stdout } = await runServerProgram((0,external_node_path_.join)(binFolder, 'pg_config'), args, {});
    const [bin, share, library] = stdout.trim().split('\n');
    if (bin !== undefined && share !== undefined && library !== undefined)
        return { bin, share, library };
    const fix = '- install the package that holds pg_config, for example: apt-get install postgresql-client';
    throw new lib/* UserError */.yo(extensionMissing(['*'], `the server in ${binFolder}, which has no pg_config,`, fix));
}
async function readControls(paths, names, engine) {
    const controls = new Map();
    const missing = [];
    const queue = [...names];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        if (controls.has(name))
            continue;
        const file = /^[\w-]+$/.test(name) ? (0,external_node_path_.join)(paths.share, 'extension', `${name}.control`) : null;
        const text = file === null ? null : await (0,promises_.readFile)(file, 'utf8').catch(() => null);
        if (text === null)
            missing.push(name);
        else {
            const control = parseControl(text);
            controls.set(name, control);
            queue.push(...control.requires);
        }
    }
    if (missing.length === 0)
        return controls;
    const fix = `- install its package, or use the image of your production server as a service container with: database-url`;
    throw new lib/* UserError */.yo(extensionMissing(missing, engine, fix));
}
async function linkChildren(from, to, except) {
    await (0,promises_.mkdir)(to, { recursive: true });
    const names = (await (0,promises_.readdir)(from)).filter((name) => !except.includes(name));
    await Promise.all(names.map((name) => (0,promises_.symlink)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name))));
}
async function linkExtensions(from, to, untrusted) {
    const own = new Map();
    for (const [name, { trustedText }] of untrusted) {
        own.set(`${name}.control`, trustedText);
        const scripts = (await (0,promises_.readdir)(from)).filter((file) => file.startsWith(`${name}--`) && /^[^-]+(?:-[^-]+)*--(?:(?!--).)+\.sql$/.test(file));
        for (const file of scripts) {
            const text = await (0,promises_.readFile)((0,external_node_path_.join)(from, file), 'utf8');
            const wrapper = /^CREATE FOREIGN DATA WRAPPER (\w+)/im.exec(text)?.[1];
            // Its owner is the superuser; who created the extension may use it, as on a machine where that is the superuser.
            if (wrapper !== undefined)
                own.set(file, `${text}\nGRANT USAGE ON FOREIGN DATA WRAPPER ${wrapper} TO @extowner@;\n`);
        }
    }
    await linkChildren(from, to, [...own.keys()]);
    for (const [file, text] of own)
        await (0,promises_.writeFile)((0,external_node_path_.join)(to, file), text, { mode: 0o644 });
}
function commonFolder(one, other) {
    const [names, others] = [one.split(external_node_path_.sep), other.split(external_node_path_.sep)];
    const end = names.findIndex((name, index) => name !== others[index]);
    return names.slice(0, end === -1 ? names.length : end).join(external_node_path_.sep) || external_node_path_.sep;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/server-account.js

/** In order of preference. */
const NAMES = ['postgres', '_postgres', 'nobody'];
/**
 * The user that a server has to run as, because PostgreSQL refuses to be root.
 *
 * Shape: null when this process is not root and may run it itself, or when the machine has none of `postgres` and `nobody`.
 */
async function serverAccount() {
    if (process.getuid?.() !== 0)
        return null;
    const text = await (0,promises_.readFile)('/etc/passwd', 'utf8').catch(() => '');
    const users = new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.split(':')]));
    for (const name of NAMES) {
        const [, , uid, gid] = users.get(name) ?? [];
        if (uid !== undefined && gid !== undefined && Number(uid) > 0)
            return { uid: Number(uid), gid: Number(gid) };
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/unpack-folder.js







const MAX_BYTES = 1024 * 1024 * 1024;
/** One chunk for nearly everything: several are joined at the end, by a copy. What is not written of it takes no memory. */
const CHUNK_BYTES = 128 * 1024 * 1024;
const decompress = (0,external_node_util_.promisify)(external_node_zlib_.zstdDecompress);
/**
 * Writes a packed data folder back, and names the database that was saved.
 *
 * Errors: VEL_ENGINE_FAILED for what is no pack of that version, is cut short, or names a place outside of the folder.
 */
async function unpackFolder(pack, version, folder, account) {
    const whole = await decompress(pack, { maxOutputLength: MAX_BYTES, chunkSize: CHUNK_BYTES }).catch(() => Buffer.alloc(0));
    const { header, start } = readHeader(whole);
    if (header.version !== version)
        throw refuse(`it is of "${header.version}", and this is "${version}"`);
    const own = (path) => {
        if (account !== null)
            (0,external_node_fs_.chownSync)(path, account.uid, account.gid);
    };
    for (const path of ['', ...header.folders]) {
        (0,external_node_fs_.mkdirSync)(inside(folder, path), { mode: 0o700 });
        own(inside(folder, path));
    }
    let offset = start;
    for (const { path, size } of header.files) {
        (0,external_node_fs_.writeFileSync)(inside(folder, path), whole.subarray(offset, offset + size), { mode: 0o600, flag: 'wx' });
        own(inside(folder, path));
        offset += size;
    }
    return header.database;
}
function readHeader(whole) {
    const from = PACK_MAGIC.length + 4;
    if (whole.length < from || whole.toString('latin1', 0, PACK_MAGIC.length) !== PACK_MAGIC)
        throw refuse('it is none');
    const start = from + whole.readUInt32BE(PACK_MAGIC.length);
    const header = parseHeader(whole.toString('utf8', from, start));
    const size = header.files.reduce((sum, file) => sum + file.size, 0);
    if (whole.length !== start + size)
        throw refuse('it is cut short');
    return { header, start };
}
function parseHeader(text) {
    try {
        const header = JSON.parse(text);
        const sizes = header.files.every(({ size }) => Number.isInteger(size) && size >= 0);
        if (sizes && typeof header.version === 'string' && /^\w+$/.test(header.database) && header.folders.length > 0)
            return header;
    }
    catch {
        // What cannot be read is refused below.
    }
    throw refuse('its list of files cannot be read');
}
function inside(folder, path) {
    if (typeof path !== 'string' || path.startsWith('/') || path.split('/').includes('..') || path.includes('\0'))
        throw refuse('it names a place outside of its folder');
    return (0,external_node_path_.join)(folder, path);
}
function refuse(why) {
    return new lib/* UserError */.yo(engineFailed('the saved database cannot be restored', why));
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/start-installed-postgres.js












/**
 * Starts an installed PostgreSQL with a data folder of its own, which is removed at the end; the machine's own is left alone.
 *
 * It listens on no port, only on a socket in a folder that is closed to other users; a `url` names that socket. When this process
 * dies, a watchdog ends the server and removes its folder.
 *
 * Errors: VEL_ENGINE_FAILED with the words of the server, VEL_ENGINE_EXTENSION with what is not installed.
 */
async function startInstalledPostgres(options) {
    const account = await serverAccount();
    const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'velocity-pg-')));
    const place = { folder, dataFolder: (0,external_node_path_.join)(folder, 'data'), binFolder: options.server.binFolder, account };
    try {
        return await startIn(place, options);
    }
    catch (error) {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw error;
    }
}
async function startIn(place, options) {
    const { folder, account, dataFolder } = place;
    const { server, image, extensions, isSuperuser = false } = options;
    const accessFile = (0,external_node_path_.join)(folder, 'pg_hba.conf');
    const packVersion = `${server.version}${isSuperuser ? ' superuser' : ''}`;
    await makeServerFolder(folder, account);
    await writeServerFile(accessFile, HOST_BASED_AUTHENTICATION, account);
    const installation = await privateInstallation(server.binFolder, server.major, extensions, (0,external_node_path_.join)(folder, 'program'));
    const saved = image === null ? null : await unpackFolder(image, packVersion, dataFolder, account);
    if (saved === null)
        await initCluster(place);
    const settings = serverSettings(folder, accessFile, extensions);
    const cluster = createPrivateCluster({ ...place, binFolder: installation.binFolder }, settings);
    await cluster.start();
    try {
        if (saved === null)
            await prepareCluster(cluster, isSuperuser);
        await private_cluster_requireExtensions(await cluster.admin(), extensions, installation, `PostgreSQL ${server.version}`);
        return serverOf(cluster, place, server, packVersion, saved);
    }
    catch (error) {
        await cluster.stop('immediate');
        throw error;
    }
}
function serverOf(cluster, place, { version, major }, packVersion, saved) {
    const info = { dialect: 'postgres', product: 'PostgreSQL', version, major, origin: 'installed' };
    // Names of a restored server go on behind the one that is there.
    let count = Number(/\d+$/.exec(saved ?? '')?.[0] ?? 0);
    let waiting = saved;
    const databases = createScratchDatabases({
        admin: cluster.admin,
        connect: (database) => cluster.open(database, MIGRATION_ROLE),
        urlOf: (database) => `postgresql://${MIGRATION_ROLE}@localhost:${SOCKET_PORT}/${database}?host=${encodeURIComponent(place.folder)}`,
        nextName: () => {
            count += 1;
            return `velocity_${count}`;
        },
        owner: MIGRATION_ROLE,
        template: 'template1',
    });
    const disconnectAll = async () => {
        await Promise.all([...databases.open].map((database) => database.disconnect()));
    };
    return {
        info,
        create: () => {
            const name = waiting;
            waiting = null;
            return name === null ? databases.create() : databases.adopt(name);
        },
        save: async (database) => {
            const known = [...databases.open].find((one) => one === database);
            if (known === undefined)
                return null;
            await disconnectAll();
            await cluster.stop('fast');
            const image = await packFolder(place.dataFolder, packVersion, known.name);
            await cluster.start();
            return image;
        },
        close: async () => {
            await disconnectAll();
            await cluster.stop('immediate');
            await (0,promises_.rm)(place.folder, { recursive: true, force: true });
        },
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/engines/create-postgres-engines.js







/**
 * The PostgreSQL engines of this machine.
 *
 * `auto` without a known major of production is the bundled engine: which servers a machine has must not decide a verdict.
 *
 * Errors: as `DatabaseEngines` says.
 */
function createPostgresEngines({ env, bundled, isSuperuser = false }) {
    const choose = async ({ choice, url, productionMajor }) => {
        if (choice === 'bundled')
            return { kind: 'bundled' };
        if (choice === 'url' || (choice === 'auto' && url !== null)) {
            if (url === null)
                throw noAddress();
            return { kind: 'url', url };
        }
        if (choice === 'auto' && productionMajor === null)
            return { kind: 'bundled' };
        const servers = await findInstalled(env);
        const server = servers.find(({ major }) => productionMajor === null || major === productionMajor);
        if (server !== undefined)
            return { kind: 'installed', server };
        if (choice === 'auto')
            return { kind: 'bundled' };
        throw notInstalled(productionMajor, servers);
    };
    return {
        resolve: async (request) => {
            const choice = await choose(request);
            if (choice.kind === 'bundled')
                return bundled.info;
            if (choice.kind === 'url')
                return infoOfAddress(choice.url);
            const { version, major } = choice.server;
            return { dialect: 'postgres', product: 'PostgreSQL', version, major, origin: 'installed' };
        },
        start: async (request, image) => {
            const { extensions } = request;
            const choice = await choose(request);
            if (choice.kind === 'bundled')
                return bundled.start(extensions, image);
            if (choice.kind === 'url')
                return connectGivenPostgres({ url: choice.url, extensions });
            return startInstalledPostgres({ server: choice.server, image, extensions, isSuperuser });
        },
    };
}
async function infoOfAddress(url) {
    const address = parseServerAddress(url);
    const session = await openGivenSession(address, null);
    try {
        return await readEngineInfo(session, address);
    }
    finally {
        await session.close();
    }
}
function noAddress() {
    const what = 'the engine "url" was asked for, and no address of a database is given';
    return new lib/* UserError */.yo(engineUnavailable(what, '- give the address as database-url, from a secret\n- or: engine: auto'));
}
function notInstalled(major, servers) {
    const here = servers.length === 0 ? 'none is' : `${servers.map(({ version }) => version).join(', ')} is`;
    const what = `no PostgreSQL ${major === null ? 'server' : major} is installed here; ${here}`;
    const fix = `- install it, for example: apt-get install postgresql-${major ?? 18}\n- or: engine: auto`;
    return new lib/* UserError */.yo(engineUnavailable(what, fix));
}

;// CONCATENATED MODULE: ./packages/postgres/lib/parser/place-counter.js
/** Counts along a text from `from`, whose first byte is number 0. */
function createPlaceCounter(sql, from) {
    let offset = from;
    let bytes = 0;
    return {
        offsetOf: (target) => {
            while (bytes < target && offset < sql.length) {
                const point = sql.codePointAt(offset) ?? 0;
                bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
                offset += point < 0x10000 ? 1 : 2;
            }
            return offset;
        },
    };
}
/** Says the lines of offsets that only grow. */
function createLineCounter(sql) {
    let line = 1;
    let next = sql.indexOf('\n');
    return (offset) => {
        while (next !== -1 && next < offset) {
            line += 1;
            next = sql.indexOf('\n', next + 1);
        }
        return line;
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/parser/explain-failure.js


const MAX_LOOK_BACK = 4_096;
const COPY_BEFORE = /\bcopy\b[^;]*\bfrom\s+stdin\b[^;]*;\s*$/iu;
/**
 * Says in words why a text does not parse.
 *
 * Shape: `position` counts characters from 0, as the parser does; null stands for the whole text.
 */
function explainFailure(sql, message, position) {
    const offset = offsetOf(sql, position ?? 0);
    const line = createLineCounter(sql)(offset);
    const start = sql.lastIndexOf('\n', offset - 1) + 1;
    const text = sql.slice(start, start + 80);
    const before = sql.slice(Math.max(0, offset - MAX_LOOK_BACK), offset);
    if (COPY_BEFORE.test(before))
        return malformed(line, 'the rows of COPY … FROM stdin are not SQL; write INSERT statements (pg_dump --inserts)');
    if (text.startsWith('\\'))
        return malformed(line, `${quote(/^\S+/u.exec(text)?.[0] ?? '')} is a command of psql, not SQL; remove the line`);
    return malformed(line, (0,lib/* stripControls */.$Y)(message).slice(0, 300));
}
function malformed(line, message) {
    return { ok: false, line, message };
}
function quote(text) {
    return `"${(0,lib/* stripControls */.$Y)(text).slice(0, 40)}"`;
}
function offsetOf(sql, characters) {
    let offset = 0;
    for (let left = characters; left > 0 && offset < sql.length; left -= 1)
        offset += (sql.codePointAt(offset) ?? 0) < 0x10000 ? 1 : 2;
    return offset;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/parser/skip-trivia.js
const SPACE = new Set([' ', '\t', '\n', '\r', '\f', '\v']);
/**
 * The place behind blanks and comments; block comments nest.
 *
 * Shape:  the length of the text when nothing else follows, also for a comment that does not end.
 * Source: PostgreSQL documentation, "Lexical Structure", Comments.
 */
function skipTrivia(sql, from) {
    let at = from;
    while (at < sql.length) {
        if (SPACE.has(sql[at] ?? ''))
            at += 1;
        else if (sql.startsWith('--', at))
            at = endOfLine(sql, at);
        else if (sql.startsWith('/*', at))
            at = endOfComment(sql, at);
        else
            return at;
    }
    return sql.length;
}
/** The place of the next line feed, or the end. */
function endOfLine(sql, from) {
    const end = sql.indexOf('\n', from);
    return end === -1 ? sql.length : end;
}
/** The place behind a block comment that begins here, or the end. */
function endOfComment(sql, from) {
    const marks = /\/\*|\*\//gu;
    marks.lastIndex = from;
    let depth = 0;
    for (let mark = marks.exec(sql); mark !== null; mark = marks.exec(sql)) {
        depth += mark[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return marks.lastIndex;
    }
    return sql.length;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/parser/find-cut.js

/** What a semicolon may stand in: comments, names, texts with and without escapes, dollar quotes. */
const OPENING = /;|--|\/\*|"|'|\$(?:[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/giu;
const ESCAPED_END = /\\[\s\S]|''|'/gu;
/**
 * The place behind the first semicolon at or after `least` that ends a statement as far as quotes and comments tell.
 *
 * Shape: the length of the text when there is none. A body of `BEGIN ATOMIC` or of a rule may be cut: only the parser knows.
 * `from` is the start of a statement.
 */
function findCut(sql, from, least) {
    OPENING.lastIndex = from;
    for (let found = OPENING.exec(sql); found !== null; found = OPENING.exec(sql)) {
        const at = found.index;
        if (found[0] === ';') {
            if (at >= least)
                return at + 1;
        }
        else if (found[0] === '--')
            OPENING.lastIndex = endOfLine(sql, at);
        else if (found[0] === '/*')
            OPENING.lastIndex = endOfComment(sql, at);
        else if (found[0] === "'" && /e/iu.test(sql[at - 1] ?? ''))
            OPENING.lastIndex = endOfEscaped(sql, at + 1);
        else
            OPENING.lastIndex = behind(sql, found[0], at + found[0].length);
    }
    return sql.length;
}
function behind(sql, closing, from) {
    const end = sql.indexOf(closing, from);
    return end === -1 ? sql.length : end + closing.length;
}
function endOfEscaped(sql, from) {
    ESCAPED_END.lastIndex = from;
    for (let found = ESCAPED_END.exec(sql); found !== null; found = ESCAPED_END.exec(sql))
        if (found[0] === "'")
            return ESCAPED_END.lastIndex;
    return sql.length;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/parser/find-unreadable.js
const MAX_LENGTH = 32 * 1024 * 1024;
/** PostgreSQL's scanner reads a row of these anew for each `/*` in it: time grows with the square of its length. */
const MAX_SIGNS = 2_000;
const SIGNS = /[-~!@#^&|`?+*/%<>=]+/gu;
/** Names the first reason not to parse a text: its size, what is not text, a row of signs that takes the scanner hours. */
function findUnreadable(sql) {
    if (sql.length > MAX_LENGTH)
        return { offset: 0, message: `the text has ${sql.length} characters, more than the ${MAX_LENGTH} that are read` };
    const broken = sql.search(/\0|\p{Surrogate}/u);
    if (broken !== -1) {
        const name = sql[broken] === '\0' ? 'a NUL character' : 'half a surrogate pair';
        return { offset: broken, message: `the text holds ${name}; it is not SQL, or not UTF-8` };
    }
    SIGNS.lastIndex = 0;
    for (let signs = SIGNS.exec(sql); signs !== null; signs = SIGNS.exec(sql))
        if (signs[0].length > MAX_SIGNS)
            return { offset: signs.index, message: `a row of ${signs[0].length} signs; more than ${MAX_SIGNS} are not read` };
    return null;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/parser/create-sql-parser.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};







/** Above it a text is parsed in pieces: trees are written as JSON before they are read, many times as large as the text. */
const PIECE_LENGTH = 512 * 1024;
const BYTE_ORDER_MARK = '\ufeff';
/**
 * Splits and parses with PostgreSQL's own grammar (libpg_query).
 *
 * Shape:  offsets count in the text as given, a byte order mark included. Locations *inside* a tree are bytes of a piece
 *         of the text: do not use them.
 * Errors: `parse` never throws; what `findUnreadable` names is malformed.
 */
async function createSqlParser({ partsFolder } = { partsFolder: null }) {
    const name = partsFolder === null ? 'libpg-query' : (0,external_node_url_.pathToFileURL)((0,external_node_path_.join)(partsFolder, 'index.mjs')).href;
    // It looks for its engine beside itself, which a bundle would hide from it.
    const { loadModule, parseSync } = (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ name)));
    await loadModule();
    return { parse: (sql) => parseSql(sql, (text) => parseSync(text)) };
}
function parseSql(sql, parseText) {
    const unreadable = findUnreadable(sql);
    if (unreadable !== null)
        return { ok: false, line: createLineCounter(sql)(unreadable.offset), message: unreadable.message };
    const start = sql.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    try {
        return { ok: true, statements: readPieces(sql, start, PIECE_LENGTH, parseText) };
    }
    catch (error) {
        if (sql.length <= PIECE_LENGTH)
            return explain(sql, start, error);
    }
    // A piece may have been cut within a body; the whole is the judge.
    try {
        return { ok: true, statements: readPieces(sql, start, sql.length, parseText) };
    }
    catch (error) {
        return explain(sql, start, error);
    }
}
function explain(sql, start, error) {
    const { message, sqlDetails } = error;
    if (sqlDetails === undefined)
        return explainFailure(sql, `the text is too deeply nested to be parsed (${message})`, null);
    return explainFailure(sql, message, Math.max(0, sqlDetails.cursorPosition) + start);
}
function readPieces(sql, start, length, parseText) {
    const statements = [];
    const lineOf = createLineCounter(sql);
    let from = start;
    while (from < sql.length) {
        const end = sql.length - from <= length ? sql.length : findCut(sql, from, from + length);
        for (const statement of readPiece(sql, from, end, parseText))
            statements.push({ ...statement, startLine: lineOf(statement.startOffset) });
        from = end;
    }
    return statements;
}
function readPiece(sql, from, end, parseText) {
    const places = createPlaceCounter(sql, from);
    const { stmts = [] } = parseText(sql.slice(from, end));
    return stmts.map(({ stmt, stmt_location: location = 0, stmt_len: bytes }) => {
        const startOffset = skipTrivia(sql, places.offsetOf(location));
        const text = sql.slice(startOffset, bytes === undefined ? end : places.offsetOf(location + bytes)).trimEnd();
        const [kind = '', node = null] = Object.entries(stmt)[0] ?? [];
        return { sql: text, startOffset, endOffset: startOffset + text.length, kind, node };
    });
}

;// CONCATENATED MODULE: ./packages/postgres/lib/pglite/pglite-session.js

/** An empty database of the bundled engine, for tests and other single uses. */
async function openPglite() {
    const server = await startPglite({ partsFolder: null, image: null, extensions: [] });
    const { session } = await server.create();
    return { run: (sql, deadlineMs) => session.run(sql, deadlineMs), close: () => server.close() };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/server/open-read-only-session.js



/**
 * Opens a connection to a database in use, for looking at it: every transaction is read only, and no statement runs for longer
 * than 30 seconds or waits longer than 2 for a lock. Rights to read the catalog are enough.
 *
 * Errors: VEL_ENGINE_UNREACHABLE, VEL_ENGINE_FAILED.
 */
async function openReadOnlySession(url) {
    const address = parseServerAddress(url);
    const session = await openGivenSession(address, null);
    try {
        await runAll(session, [
            'SET default_transaction_read_only = on',
            "SET statement_timeout = '30s'",
            "SET lock_timeout = '2s'",
            "SET idle_in_transaction_session_timeout = '60s'",
        ]);
        const info = await readEngineInfo(session, address);
        return { info, session, close: session.close };
    }
    catch (error) {
        await session.close();
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/lock-rows.js
const KINDS = {
    r: 'table',
    p: 'partitioned table',
    i: 'index',
    I: 'index',
    v: 'view',
    m: 'materialized view',
    S: 'sequence',
    f: 'foreign table',
};
/** Schemas whose locks every statement takes. */
const SYSTEM_SCHEMAS = `('pg_catalog', 'information_schema', 'pg_toast')`;
/** A row of `relation`, `relkind` and `mode` as a lock; nothing for another kind of relation. */
function lockOf({ relation, relkind, mode }) {
    const kind = KINDS[relkind ?? ''];
    return kind === undefined || relation == null ? [] : [{ relation, kind, mode: modeOf(mode ?? '') }];
}
/** `AccessExclusiveLock` as SQL writes it. */
function modeOf(name) {
    return name
        .replace(/Lock$/, '')
        .replace(/(?!^)([A-Z])/g, ' $1')
        .toUpperCase();
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/open-upstream.js

/** Settings that are not passed on: ours to say, or the driver's. */
const OWN = new Set(['user', 'database', 'replication', 'options', 'application_name', 'client_encoding']);
/**
 * Signs in as the address says, with the settings of a program's first message, and hands the naked stream over.
 *
 * The driver does the signing in (TLS, SCRAM), and lets go of the stream then.
 *
 * Errors: rejects with the driver's error.
 */
async function openUpstream(url, settings) {
    const others = [...settings].filter(([name]) => !OWN.has(name) && /^[\w.]+$/.test(name));
    const options = [
        settings.get('options') ?? '',
        ...others.map(([name, value]) => `-c ${name}=${value.replace(/[\\\s]/g, (character) => `\\${character}`)}`),
    ];
    const client = new lib_client({
        connectionString: url,
        connectionTimeoutMillis: 15_000,
        application_name: settings.get('application_name') ?? 'velocity',
        ...(options.join(' ').trim() === '' ? {} : { options: options.join(' ') }),
    });
    const parameters = new Map();
    const driver = client;
    driver.connection.on('parameterStatus', ({ parameterName, parameterValue }) => {
        parameters.set(parameterName, parameterValue);
    });
    client.on('error', () => { });
    await client.connect();
    const { stream } = driver.connection;
    stream.pause();
    for (const event of ['data', 'end', 'close', 'error'])
        stream.removeAllListeners(event);
    stream.on('error', () => { });
    return { stream, parameters, pid: driver.processID, secret: driver.secretKey >>> 0 };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/open-server-target.js





const DEADLINE_MS = 5_000;
const open_server_target_POLL_MS = 20;
/**
 * A database of a server, by its address; a connection of our own looks at the locks of others.
 *
 * What that connection sees is what was there before the transactions of others, under the names of then.
 *
 * Errors: rejects with the driver's error when the server does not answer.
 */
async function openServerTarget(url) {
    const { user = 'postgres', database } = new lib_client({ connectionString: url });
    // A look at locks that does not end is given up; nobody has to be stopped for it.
    const observer = await openPgSession({ connectionString: url }, async () => { });
    return {
        user,
        database: database ?? user,
        open: (settings) => openUpstream(url, settings),
        readLocks: async ({ pid }) => {
            const outcome = await observer.run(`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS relation, c.relkind, l.mode
         FROM pg_catalog.pg_locks l
         JOIN pg_catalog.pg_class c ON c.oid = l.relation
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE l.pid = ${pid} AND l.granted AND l.locktype = 'relation'
           AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
           AND n.nspname NOT IN ${SYSTEM_SCHEMAS}
         ORDER BY 1, 3`, DEADLINE_MS);
            return outcome.ok ? outcome.rows.flatMap(lockOf) : null;
        },
        cancel: async ({ pid }) => {
            await observer.run(`SELECT pg_catalog.pg_cancel_backend(${pid})`, DEADLINE_MS);
        },
        terminate: async ({ pid, stream }) => {
            for (let waited = 0; waited < DEADLINE_MS; waited += open_server_target_POLL_MS) {
                const outcome = await observer.run(`SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE pid = ${pid}`, DEADLINE_MS);
                if (!outcome.ok || outcome.rows.length === 0)
                    break;
                await (0,external_node_timers_promises_.setTimeout)(open_server_target_POLL_MS);
            }
            stream.destroy();
        },
        close: () => observer.close(),
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./packages/postgres/lib/tap/messages.js
/** Makes a message of the server. */
function message(type, ...parts) {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5);
    head.write(type, 'latin1');
    head.writeUInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
}
/** A text as the protocol writes it. */
function messages_text(value) {
    return Buffer.from(`${value}\0`);
}
/** A number as the protocol writes it. */
function number(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value >>> 0);
    return bytes;
}
/** An error after which the connection ends. */
function fatal(sqlState, words) {
    const fields = [`SFATAL`, `VFATAL`, `C${sqlState}`, `M${words}`].map(messages_text);
    return message('E', ...fields, Buffer.from([0]));
}
/** The texts of a message one after another, from an offset. */
function textsOf(bytes, start, count) {
    const texts = [];
    let at = start;
    for (let index = 0; index < count; index += 1) {
        const end = bytes.indexOf(0, at);
        if (end === -1)
            break;
        texts.push(bytes.toString('utf8', at, end));
        at = end + 1;
    }
    return texts;
}
/** An ErrorResponse as an outcome. */
function parseErrorResponse(bytes) {
    const fields = new Map();
    let at = 5;
    while (at < bytes.length && bytes[at] !== 0) {
        const end = bytes.indexOf(0, at);
        if (end === -1)
            break;
        fields.set(String.fromCharCode(bytes[at] ?? 0), bytes.toString('utf8', at + 1, end));
        at = end + 1;
    }
    const position = Number(fields.get('P') ?? 0);
    return {
        sqlState: fields.get('C') ?? 'XX000',
        message: fields.get('M') ?? '',
        detail: fields.get('D') ?? null,
        hint: fields.get('H') ?? null,
        position: Number.isInteger(position) && position > 0 ? position : null,
        isLost: ['FATAL', 'PANIC'].includes(fields.get('V') ?? fields.get('S') ?? ''),
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/rename-statement.js

/** Puts a prefix before the name of a prepared statement, where a message has one: two connections may use the same. */
function renameStatement({ type, bytes }, prefix) {
    const renamed = (name) => messages_text(name === '' ? '' : prefix + name);
    if (type === 'P') {
        const [name = ''] = textsOf(bytes, 5, 1);
        return message('P', renamed(name), bytes.subarray(5 + Buffer.byteLength(name) + 1));
    }
    if (type === 'B') {
        const [portal = '', name = ''] = textsOf(bytes, 5, 2);
        const end = 5 + Buffer.byteLength(portal) + 1 + Buffer.byteLength(name) + 1;
        return message('B', messages_text(portal), renamed(name), bytes.subarray(end));
    }
    if ((type === 'D' || type === 'C') && bytes[5] === 'S'.charCodeAt(0)) {
        const [name = ''] = textsOf(bytes, 6, 1);
        return message(type, Buffer.from('S'), renamed(name));
    }
    return bytes;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/split-messages.js
/** A message that has to be whole and is longer than this is refused. */
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;
const HEADER_BYTES = 5;
/**
 * Cuts a stream into messages: those of the types in `collected` come whole, of others what is there goes on at once.
 *
 * Errors: throws for a message that is no message, or that is longer than 32 MiB and has to be whole.
 */
function createMessageSplitter(collected) {
    let waiting = [];
    let waitingBytes = 0;
    // How many bytes have to be there before something can be said.
    let needed = HEADER_BYTES;
    let passing = null;
    const next = (whole) => {
        if (passing !== null) {
            const bytes = whole.subarray(0, passing.left);
            passing.left -= bytes.length;
            const { type } = passing;
            if (passing.left === 0)
                passing = null;
            return { piece: { type, bytes, isWhole: false }, length: bytes.length };
        }
        needed = HEADER_BYTES;
        if (whole.length < HEADER_BYTES)
            return null;
        const type = String.fromCharCode(whole.readUInt8(0));
        const length = whole.readUInt32BE(1) + 1;
        if (length < HEADER_BYTES)
            throw new Error('a message is shorter than its header');
        if (length <= whole.length)
            return { piece: { type, bytes: whole.subarray(0, length), isWhole: true }, length };
        if (collected.includes(type)) {
            if (length > MAX_MESSAGE_BYTES)
                throw new Error(`a message of ${length} bytes is too long`);
            needed = length;
            return null;
        }
        passing = { type, left: length };
        return next(whole);
    };
    return (chunk) => {
        waiting.push(chunk);
        waitingBytes += chunk.length;
        if (waitingBytes < needed)
            return [];
        let whole = waiting.length === 1 ? chunk : Buffer.concat(waiting);
        const pieces = [];
        while (whole.length > 0) {
            const found = next(whole);
            if (found === null)
                break;
            pieces.push(found.piece);
            whole = whole.subarray(found.length);
        }
        if (whole.length === 0)
            needed = passing === null ? HEADER_BYTES : 1;
        waiting = whole.length === 0 ? [] : [whole];
        waitingBytes = whole.length;
        return pieces;
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/turns.js
/** Turns in the order in which they were asked for. */
function createTurns() {
    let holder = null;
    const waiting = [];
    const give = (who) => {
        if (holder !== who)
            return;
        const next = waiting.shift();
        holder = next?.who ?? null;
        next?.start();
    };
    return {
        isHolder: (who) => holder === who,
        take: async (who) => {
            if (holder === who)
                return false;
            if (holder === null)
                holder = who;
            else
                await new Promise((start) => waiting.push({ who, start }));
            return true;
        },
        give,
        leave: (who) => {
            const place = waiting.findIndex((one) => one.who === who);
            if (place !== -1)
                waiting.splice(place, 1);
            give(who);
        },
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/open-wire-target.js






const open_wire_target_DEADLINE_MS = 2_000;
const MAX_GROUP_BYTES = 64 * 1024 * 1024;
const IDLE = 'I'.charCodeAt(0);
/** CopyFail: no data can be sent to this engine, and outside of a copy it is ignored. */
const COPY_FAIL = Buffer.from([0x66, 0, 0, 0, 5, 0]);
const PARAMETERS = [
    'server_version',
    'server_encoding',
    'client_encoding',
    'DateStyle',
    'IntervalStyle',
    'TimeZone',
    'integer_datetimes',
    'standard_conforming_strings',
];
/**
 * The database of an engine that has one session and listens nowhere. Connections of a program take turns: whoever has a
 * transaction open keeps the others waiting, and settings of the session are everybody's.
 *
 * Errors: rejects when the engine is gone.
 */
async function openWireTarget(session, exchange) {
    const [names] = await rowsOf(session, 'SELECT current_user AS user, pg_catalog.current_database() AS database');
    const turns = createTurns();
    let relations = new Map();
    let count = 0;
    const readRelations = async () => {
        const rows = await rowsOf(session, `SELECT c.oid::text AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS relation, c.relkind
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname NOT IN ${SYSTEM_SCHEMAS}`);
        relations = new Map(rows.map((row) => [row['oid'] ?? '', row]));
    };
    /** Gives the answer to a group of messages once it is this connection's turn. */
    const answer = async (connection, group) => {
        if (await turns.take(connection))
            await readRelations();
        const bytes = Buffer.from(await exchange(group));
        const ready = createMessageSplitter('Z')(bytes).findLast(({ type }) => type === 'Z');
        if (ready?.bytes[5] === IDLE)
            turns.give(connection);
        return bytes;
    };
    const leave = async (connection) => {
        if (turns.isHolder(connection))
            await session.run('ROLLBACK', open_wire_target_DEADLINE_MS);
        turns.leave(connection);
    };
    return {
        user: names?.['user'] ?? 'postgres',
        database: names?.['database'] ?? 'postgres',
        open: async (settings) => {
            const connection = count;
            count += 1;
            const path = settings.get('search_path');
            if (path !== undefined)
                await rowsOf(session, `SELECT pg_catalog.set_config('search_path', ${quoteText(path)}, false)`);
            const list = PARAMETERS.map(quoteText).join(', ');
            const rows = await rowsOf(session, `SELECT name, setting FROM pg_catalog.pg_settings WHERE name IN (${list})`);
            return {
                stream: createWireStream((group) => answer(connection, group), () => leave(connection), connection === 0 ? '' : `velocity_${connection}_`),
                parameters: new Map(rows.map(({ name, setting }) => [name ?? '', setting ?? ''])),
                pid: connection + 1,
                secret: 0,
            };
        },
        readLocks: async () => {
            const locks = await session.run(`SELECT relation::text AS oid, mode FROM pg_catalog.pg_locks
         WHERE granted AND locktype = 'relation' AND pid = pg_catalog.pg_backend_pid() ORDER BY relation, mode`);
            if (!locks.ok)
                return null;
            return locks.rows
                .flatMap(({ oid, mode }) => lockOf({ ...relations.get(oid ?? ''), mode: mode ?? null }))
                .sort((one, other) => (one.relation < other.relation ? -1 : one.relation > other.relation ? 1 : 0));
        },
        // The engine cannot be interrupted; the program's own time ends it.
        cancel: async () => { },
        terminate: async ({ stream }) => {
            stream.destroy();
        },
        close: async () => {
            await session.run('ROLLBACK', open_wire_target_DEADLINE_MS);
            await session.run('DISCARD ALL', open_wire_target_DEADLINE_MS);
        },
    };
}
/** What a program writes, in groups to the engine; what it reads, the answers. */
function createWireStream(answer, leave, prefix) {
    const split = createMessageSplitter('PBDCQ');
    let group = [];
    let groupBytes = 0;
    const take = async (chunk, stream) => {
        for (const piece of split(chunk)) {
            if ('Xdcf'.includes(piece.type))
                continue;
            const bytes = piece.isWhole && prefix !== '' ? renameStatement(piece, prefix) : piece.bytes;
            group.push(bytes, ...('QE'.includes(piece.type) ? [COPY_FAIL] : []));
            groupBytes += bytes.length;
            if (groupBytes > MAX_GROUP_BYTES)
                throw new Error('a group of messages is too long');
            if (!'QSFH'.includes(piece.type))
                continue;
            const whole = Buffer.concat(group);
            group = [];
            groupBytes = 0;
            stream.push(await answer(whole));
        }
    };
    return new external_node_stream_.Duplex({
        read: () => { },
        write(chunk, _, done) {
            take(chunk, this).then(() => done(), done);
        },
        final(done) {
            this.push(null);
            done();
        },
        destroy: (error, done) => {
            leave().then(() => done(error), () => done(error));
        },
    }).on('error', () => { });
}
async function rowsOf(session, sql) {
    const outcome = await session.run(sql);
    if (!outcome.ok)
        throw new Error(outcome.failure.message);
    return outcome.rows;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/run-command.js



const OUTPUT_BYTES = 64 * 1024;
const run_command_GRACE_MS = 1_000;
/**
 * Runs a program in a process group of its own, and leaves nothing of the group behind.
 *
 * Errors: VEL_EXEC_MISSING for a program that is not there. A non-zero exit is a result.
 */
function runCommand([program = '', ...args], { cwd, env, timeoutMs }) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
        let kept = Buffer.alloc(0);
        let isCut = false;
        let isTimedOut = false;
        const add = (chunk) => {
            const joined = Buffer.concat([kept, chunk]);
            isCut = isCut || joined.length > OUTPUT_BYTES;
            kept = joined.subarray(Math.max(0, joined.length - OUTPUT_BYTES));
        };
        const timers = [
            setTimeout(() => {
                isTimedOut = true;
                signalGroup(child, 'SIGTERM');
            }, timeoutMs),
            setTimeout(() => signalGroup(child, 'SIGKILL'), timeoutMs + run_command_GRACE_MS),
        ];
        child.stdout.on('data', add);
        child.stderr.on('data', add);
        child.on('error', (error) => {
            for (const timer of timers)
                clearTimeout(timer);
            reject(missing(program, error));
        });
        // What it left running would hold the pipes open, and the database too.
        child.on('exit', () => signalGroup(child, 'SIGKILL'));
        child.on('close', (code, signal) => {
            for (const timer of timers)
                clearTimeout(timer);
            const exitCode = code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]);
            resolve({ exitCode, isTimedOut, output: (isCut ? '…' : '') + linesOf(kept) });
        });
    });
}
/** Line by line, because stripping takes line ends too. */
function linesOf(bytes) {
    return bytes.toString('utf8').split(/\r?\n/).map(lib/* stripControls */.$Y).join('\n');
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, signal);
    }
    catch {
        // The group is gone.
    }
}
function missing(program, cause) {
    return new lib/* UserError */.yo({
        code: 'VEL_EXEC_MISSING',
        message: `the command "${(0,lib/* stripControls */.$Y)(program)}" cannot be started.`,
        why: 'the program is not installed, or PATH does not lead to it.',
        fix: '- install the dependencies of the service before this step, for example: npm ci',
        cause,
    });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./packages/postgres/lib/tap/read-startup.js
const MAX_STARTUP_BYTES = 10_000;
const CANCEL = 80877102;
const ENCRYPTION_REQUESTS = [80877103, 80877104];
/** Makes a reader; what it did not read stays in the socket. */
function createSocketReader(socket) {
    return {
        read: async (length) => {
            for (;;) {
                const bytes = socket.read(length);
                if (bytes !== null && bytes.length === length)
                    return bytes;
                if (bytes !== null || socket.readableEnded || socket.destroyed)
                    throw new Error('the connection ended');
                await new Promise((resolve) => {
                    const go = () => {
                        for (const event of ['readable', 'end', 'close', 'error'])
                            socket.off(event, go);
                        resolve();
                    };
                    for (const event of ['readable', 'end', 'close', 'error'])
                        socket.on(event, go);
                });
            }
        },
    };
}
/**
 * Reads the first message; encryption is declined, which every client takes on the same machine.
 *
 * Errors: throws for what is not the protocol.
 */
async function readStartup(socket, reader) {
    for (;;) {
        const length = (await reader.read(4)).readUInt32BE() - 4;
        if (length < 4 || length > MAX_STARTUP_BYTES)
            throw new Error('the first message is none');
        const bytes = await reader.read(length);
        const code = bytes.readUInt32BE();
        if (code === CANCEL && length >= 12)
            return { kind: 'cancel', pid: bytes.readUInt32BE(4), secret: bytes.readUInt32BE(8) };
        if (ENCRYPTION_REQUESTS.includes(code))
            socket.write('N');
        else if (code >>> 16 === 3)
            return { kind: 'start', minor: code & 0xffff, parameters: parseParameters(bytes) };
        else
            throw new Error('the protocol is another one');
    }
}
function parseParameters(bytes) {
    const words = bytes.toString('utf8', 4).split('\0');
    const parameters = new Map();
    for (let index = 0; index + 1 < words.length; index += 2) {
        const [name, value] = [words[index] ?? '', words[index + 1] ?? ''];
        if (name !== '')
            parameters.set(name, value);
    }
    return parameters;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/read-parameters.js
/** Of a statement that was sent with its text alone. */
const WITHOUT_PARAMETERS = { parameterCount: 0, parameters: [] };
const MAX_KEPT_BYTES = 1024 * 1024;
const BINARY = 1;
/**
 * Reads the values of a Bind message; `at` is where its list of formats begins.
 *
 * Shape:  the values are null when one is binary, or when they are longer than 1 MiB together.
 * Errors: never throws; of a message that is cut short there are no values.
 * Source: PostgreSQL documentation, "Message Formats", Bind.
 */
function readParameters(bytes, at) {
    if (at + 2 > bytes.length)
        return WITHOUT_PARAMETERS;
    const formatCount = bytes.readUInt16BE(at);
    const countAt = at + 2 + 2 * formatCount;
    if (countAt + 2 > bytes.length)
        return WITHOUT_PARAMETERS;
    const parameterCount = bytes.readUInt16BE(countAt);
    const isBinary = (index) => formatCount > 0 && bytes.readUInt16BE(at + 2 + 2 * (formatCount === 1 ? 0 : index)) === BINARY;
    const values = [];
    let next = countAt + 2;
    for (let index = 0; index < parameterCount; index += 1) {
        if (next + 4 > bytes.length || (formatCount > 1 && index >= formatCount))
            return { parameterCount, parameters: null };
        const length = bytes.readInt32BE(next);
        const end = next + 4 + Math.max(length, 0);
        if (end > bytes.length || end - countAt > MAX_KEPT_BYTES)
            return { parameterCount, parameters: null };
        if (length >= 0 && isBinary(index))
            return { parameterCount, parameters: null };
        values.push(length < 0 ? null : bytes.toString('utf8', next + 4, end));
        next = end;
    }
    return { parameterCount, parameters: values };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/record-statements.js


/** Statements and portals that a connection may have prepared at a time; those over it are recorded without their text. */
const MAX_NAMES = 10_000;
const LOST = {
    sqlState: '08006',
    message: 'the connection ended before the statement did',
    detail: null,
    hint: null,
    position: null,
    isLost: true,
};
/** Makes the recorder of a connection, on which no group is sent before the one before it is answered. */
function createStatementRecorder() {
    const statements = new Map();
    const portals = new Map();
    let sent = [];
    let done = 0;
    let isSimple = false;
    let isFailed = false;
    let lastParsed = '';
    let lastPortal = '';
    const client = {
        Q: (bytes) => {
            isSimple = true;
            sent.push({ sql: textsOf(bytes, 5, 1)[0] ?? '', ...WITHOUT_PARAMETERS, isRepeat: false, failure: null });
        },
        P: (bytes) => {
            const [name = '', sql = ''] = textsOf(bytes, 5, 2);
            lastParsed = sql;
            if (statements.size < MAX_NAMES || statements.has(name))
                statements.set(name, sql);
        },
        B: (bytes) => {
            const [portal = '', name = ''] = textsOf(bytes, 5, 2);
            const given = readParameters(bytes, 5 + Buffer.byteLength(portal) + Buffer.byteLength(name) + 2);
            if (portals.size < MAX_NAMES || portals.has(portal))
                portals.set(portal, { sql: statements.get(name) ?? '', ...given, isSuspended: false });
        },
        E: (bytes) => {
            const [portal = ''] = textsOf(bytes, 5, 1);
            const { isSuspended, ...rest } = portals.get(portal) ?? { sql: '', ...WITHOUT_PARAMETERS, isSuspended: false };
            lastPortal = portal;
            sent.push({ ...rest, isRepeat: isSuspended, failure: null });
        },
        C: (bytes) => {
            const [name = ''] = textsOf(bytes, 6, 1);
            if (bytes[5] === 'S'.charCodeAt(0))
                statements.delete(name);
            else
                portals.delete(name);
        },
    };
    const finishOne = () => {
        if (!isSimple)
            done += 1;
    };
    const server = {
        C: finishOne,
        I: finishOne,
        s: () => {
            const portal = portals.get(lastPortal);
            if (portal !== undefined)
                portal.isSuspended = true;
            finishOne();
        },
        E: (bytes) => {
            if (isFailed)
                return;
            isFailed = true;
            // Prepared and never run, it still is what failed.
            const failed = sent[done] ?? { sql: lastParsed, ...WITHOUT_PARAMETERS, isRepeat: false, failure: null };
            failed.failure = parseErrorResponse(bytes);
            // The server skips whatever was sent behind it.
            sent = [...sent.slice(0, done), failed];
        },
    };
    const take = (isInTransaction, locks, connection) => {
        const taken = sent.filter(({ isRepeat, failure }) => !isRepeat || failure !== null);
        sent = [];
        done = 0;
        isSimple = false;
        isFailed = false;
        return taken.map(({ sql, parameterCount, parameters, failure }, index) => ({
            sql,
            parameterCount,
            parameters,
            connection,
            isInTransaction,
            locks: index === taken.length - 1 ? locks : [],
            failure,
        }));
    };
    return {
        clientTypes: Object.keys(client).join(''),
        serverTypes: 'EZCIs',
        fromClient: ({ type, bytes, isWhole }) => {
            if (isWhole)
                client[type]?.(bytes);
        },
        fromServer: ({ type, bytes, isWhole }) => {
            if (isWhole)
                server[type]?.(bytes);
        },
        take,
        takeLost: (connection) => {
            for (const [index, one] of sent.entries())
                if (index >= done && one.failure === null)
                    one.failure = LOST;
            return take(false, [], connection);
        },
    };
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/relay.js


/** Messages that begin a group, or end one, and so wait until the group before them is answered. */
const GROUPED = 'QPBDECFS';
/** Those that end a group: the server answers with ReadyForQuery. */
const ENDS = 'QFS';
const IN_TRANSACTION = 'T'.charCodeAt(0);
const relay_IDLE = 'I'.charCodeAt(0);
/**
 * Passes a connection on in both directions, unchanged, until either side ends it.
 *
 * Behind the last message of a group the program waits, as it does anyway, while the locks are read; what it sent ahead waits with
 * it. Each side is read only as fast as the other one takes it.
 */
async function relay(options) {
    const { client, server, connection, onStatement } = options;
    const recorder = createStatementRecorder();
    const gate = createGate();
    const fromClient = async () => {
        const split = createMessageSplitter(recorder.clientTypes);
        for await (const chunk of client) {
            for (const piece of split(chunk)) {
                if (GROUPED.includes(piece.type))
                    await gate.passage();
                recorder.fromClient(piece);
                if (ENDS.includes(piece.type))
                    gate.close();
                if (!(await write(server, piece.bytes)))
                    return;
            }
        }
    };
    const fromServer = async () => {
        const split = createMessageSplitter(recorder.serverTypes);
        let held = [];
        for await (const chunk of server) {
            client.cork();
            for (const piece of split(chunk)) {
                recorder.fromServer(piece);
                if (piece.type === 'Z') {
                    const status = piece.bytes[5];
                    const locks = status === IN_TRANSACTION ? await options.readLocks() : [];
                    if (locks === null)
                        options.onUnreadable();
                    const fresh = (locks ?? []).filter((lock) => !held.some((one) => isSame(one, lock)));
                    held = locks ?? held;
                    recorder.take(status !== relay_IDLE, fresh, connection).forEach(onStatement);
                    gate.open();
                }
                // A program that is gone does not undo what it sent; the server is heard to its end.
                await write(client, piece.bytes);
            }
            client.uncork();
        }
    };
    const sending = fromClient().finally(() => server.end());
    const hearing = fromServer().finally(() => {
        recorder.takeLost(connection).forEach(onStatement);
        gate.open();
        server.destroy();
        client.end();
    });
    // Either side may break off; that is an end like any other.
    await Promise.allSettled([sending, hearing]);
}
function isSame(one, other) {
    return one.relation === other.relation && one.mode === other.mode;
}
/** A gate that is passed while nothing is being answered. */
function createGate() {
    let waiting = null;
    let free = () => { };
    return {
        close: () => {
            waiting = new Promise((resolve) => {
                free = resolve;
            });
        },
        open: () => {
            waiting = null;
            free();
        },
        passage: async () => {
            if (waiting !== null)
                await waiting;
        },
    };
}
/** Waits until there is room for more; false when the other side is gone. */
async function write(stream, bytes) {
    if (stream.destroyed || stream.writableEnded)
        return false;
    if (stream.write(bytes))
        return true;
    if (stream.writableCorked > 0)
        stream.uncork();
    await new Promise((resolve) => {
        const go = () => {
            stream.off('drain', go);
            stream.off('close', go);
            resolve();
        };
        stream.on('drain', go);
        stream.on('close', go);
    });
    return !stream.destroyed;
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/start-tap.js






const HOST = '127.0.0.1';
const MAX_CONNECTIONS = 40;
const SIGN_IN_MS = 20_000;
/** How long a statement of a program that ended may go on. */
const start_tap_GRACE_MS = 500;
const start_tap_POLL_MS = 20;
/**
 * Listens on a free port of this machine, in front of a database: whatever a program says to it is passed on and told.
 *
 * A program needs the password of the tap, which is made anew each time, and gets that database and no other.
 */
async function startTap(options) {
    const { target } = options;
    const password = (0,external_node_crypto_.randomBytes)(18).toString('hex');
    const sockets = new Set();
    const upstreams = new Set();
    let count = 0;
    const serve = async (socket) => {
        // Also ends a connection that never says anything.
        const timer = setTimeout(() => socket.destroy(), SIGN_IN_MS);
        socket.on('close', () => clearTimeout(timer));
        const reader = createSocketReader(socket);
        const startup = await readStartup(socket, reader);
        const upstream = startup.kind === 'start' ? await signIn(socket, reader, startup, target, password) : null;
        clearTimeout(timer);
        if (startup.kind === 'cancel')
            await cancel(startup, upstreams, target);
        if (upstream === null) {
            socket.end();
            return;
        }
        upstreams.add(upstream);
        const { onStatement, onUnreadable } = options;
        const connection = count;
        count += 1;
        await relay({
            client: socket,
            server: upstream.stream,
            connection,
            readLocks: () => target.readLocks(upstream),
            onStatement,
            onUnreadable,
        });
        upstreams.delete(upstream);
    };
    const server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => {
        sockets.add(socket);
        socket.on('error', () => { });
        socket.on('close', () => sockets.delete(socket));
        // What is no client of PostgreSQL is sent away.
        serve(socket).catch(() => socket.destroy());
    });
    server.maxConnections = MAX_CONNECTIONS;
    await new Promise((resolve, reject) => {
        server.on('error', reject);
        server.listen(0, HOST, resolve);
    });
    const { port } = server.address();
    const { user, database } = target;
    return {
        host: HOST,
        port,
        user,
        password,
        database,
        url: `postgresql://${encodeURIComponent(user)}:${password}@${HOST}:${port}/${encodeURIComponent(database)}`,
        close: async () => {
            const closed = new Promise((resolve) => server.close(() => resolve()));
            for (let waited = 0; upstreams.size > 0 && waited < start_tap_GRACE_MS; waited += start_tap_POLL_MS)
                await (0,external_node_timers_promises_.setTimeout)(start_tap_POLL_MS);
            for (const upstream of [...upstreams])
                await target.terminate(upstream);
            for (const socket of sockets)
                socket.destroy();
            await closed;
        },
    };
}
/** Null for a program that is not let in, which was told why. */
async function signIn(socket, reader, { minor, parameters }, target, password) {
    // Version 3.0 is what is spoken; a program that knows a later one learns it here.
    if (minor > 0)
        socket.write(message('v', number(0x30000), number(0)));
    socket.write(message('R', number(3)));
    const head = await reader.read(5);
    const length = head.readUInt32BE(1) - 4;
    if (head[0] !== 'p'.charCodeAt(0) || length < 1 || length > 1_000)
        throw new Error('no password came');
    const [given = ''] = textsOf(await reader.read(length), 0, 1);
    if (!isEqual(given, password)) {
        socket.write(fatal('28P01', 'the password is not the one of DATABASE_URL'));
        return null;
    }
    const database = parameters.get('database') ?? parameters.get('user');
    if (database !== target.database || parameters.has('replication')) {
        socket.write(fatal('3D000', `only the database "${target.database}" of DATABASE_URL is here`));
        return null;
    }
    const upstream = await target.open(parameters).catch((error) => {
        socket.write(fatal('08006', error.message));
        return null;
    });
    if (upstream === null)
        return null;
    const statuses = [...upstream.parameters].map(([name, value]) => message('S', messages_text(name), messages_text(value)));
    const key = message('K', number(upstream.pid), number(upstream.secret));
    socket.write(Buffer.concat([message('R', number(0)), ...statuses, key, message('Z', Buffer.from('I'))]));
    return upstream;
}
function isEqual(one, other) {
    const [left, right] = [Buffer.from(one), Buffer.from(other)];
    return left.length === right.length && (0,external_node_crypto_.timingSafeEqual)(left, right);
}
async function cancel({ pid, secret }, upstreams, target) {
    const upstream = [...upstreams].find((one) => one.pid === pid && one.secret === secret);
    if (upstream !== undefined)
        await target.cancel(upstream);
}

;// CONCATENATED MODULE: ./packages/postgres/lib/tap/create-command-runner.js






const MAX_STATEMENTS = 20_000;
/** How long a statement may go on behind its command's time. */
const create_command_runner_GRACE_MS = 2_000;
const MAX_TEXT_CHARS = 64 * 1024 * 1024;
/** Runs commands of the user against databases of PostgreSQL engines, through a tap. */
function createCommandRunner() {
    return {
        run: async (args, database, options) => {
            const { url } = database;
            const endsAt = Date.now() + options.timeoutMs + create_command_runner_GRACE_MS;
            const target = await openTarget(args, database, () => Math.max(1, endsAt - Date.now()));
            const statements = [];
            let chars = 0;
            let isComplete = true;
            const tap = await startTap({
                target,
                onStatement: (statement) => {
                    chars += statement.sql.length;
                    if (statements.length < MAX_STATEMENTS && chars < MAX_TEXT_CHARS)
                        statements.push(statement);
                    else
                        isComplete = false;
                },
                onUnreadable: () => {
                    isComplete = false;
                },
            });
            try {
                const ended = await runCommand(args, {
                    cwd: options.cwd,
                    timeoutMs: options.timeoutMs,
                    env: {
                        ...options.env,
                        DATABASE_URL: tap.url,
                        PGHOST: tap.host,
                        PGPORT: String(tap.port),
                        PGUSER: tap.user,
                        PGPASSWORD: tap.password,
                        PGDATABASE: tap.database,
                    },
                });
                const own = ended.output.replaceAll(tap.password, '***');
                const output = url === null ? own : parseServerAddress(url).redact(own);
                return { ...ended, output, statements, isComplete };
            }
            finally {
                await tap.close();
                await target.close();
            }
        },
    };
}
/** An engine that cannot be interrupted is ended with the command's time: nothing else would end a statement that loops. */
async function openTarget(args, { url, session, exchange }, leftMs) {
    if (url !== null)
        return openServerTarget(url);
    if (exchange !== undefined)
        return openWireTarget(session, (messages) => exchange(messages, leftMs()));
    throw nothingListens(args);
}
function nothingListens(args) {
    return new lib/* UserError */.yo({
        code: 'VEL_ENGINE_UNAVAILABLE',
        message: `the command "${args[0] ?? ''}" needs a database that it can connect to, and the bundled engine has none.`,
        why: 'migrations that are programs connect by themselves, which takes an installed or a given PostgreSQL.',
        fix: '- engine: installed (runners of GitHub have PostgreSQL)\n- or give an address: database-url',
    });
}

;// CONCATENATED MODULE: ./packages/postgres/lib/index.js













/***/ })

};
