import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:sqlite"
const external_node_sqlite_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");
;// CONCATENATED MODULE: ./packages/sqlite/lib/worker/guard.js

/** Settings that reach beyond the database, or would let a statement past this guard. */
const REFUSED_PRAGMAS = new Set([
    'writable_schema',
    'temp_store_directory',
    'data_store_directory',
    'max_page_count',
]);
/** Refuses whatever reaches files, loads code or edits SQLite's own schema table. */
function createGuard() {
    let refusal = null;
    const refuse = (reason) => {
        refusal = reason;
        return external_node_sqlite_namespaceObject.constants.SQLITE_DENY;
    };
    const authorize = (action, first, second) => {
        // VACUUM attaches a nameless database of its own; it stays in memory.
        if (action === external_node_sqlite_namespaceObject.constants.SQLITE_ATTACH && first !== '')
            return refuse(`it opens the file ${quote(first)}`);
        if (action === external_node_sqlite_namespaceObject.constants.SQLITE_FUNCTION && second?.toLowerCase() === 'load_extension') {
            return refuse('load_extension loads native code');
        }
        if (action !== external_node_sqlite_namespaceObject.constants.SQLITE_PRAGMA || first === null)
            return external_node_sqlite_namespaceObject.constants.SQLITE_OK;
        const pragma = first.toLowerCase();
        if (pragma === 'temp_store' && second !== null)
            return external_node_sqlite_namespaceObject.constants.SQLITE_IGNORE;
        if (REFUSED_PRAGMAS.has(pragma) && second !== null)
            return refuse(`PRAGMA ${pragma} may not be set`);
        return external_node_sqlite_namespaceObject.constants.SQLITE_OK;
    };
    return {
        authorize,
        takeRefusal: () => {
            const reason = refusal;
            refusal = null;
            return reason;
        },
    };
}
function quote(name) {
    return name === null ? 'that an expression names' : `"${name.slice(0, 200)}"`;
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/worker/open-connection.js


const OPTIONS = {
    enableForeignKeyConstraints: false,
    enableDoubleQuotedStringLiterals: true,
    allowExtension: false,
    defensive: true,
};
/** 256 MiB of pages: beyond it a statement fails instead of filling the machine. The guard keeps it. */
const MAX_PAGES = 65_536;
/**
 * Opens a database in memory as the SQLite library itself would: foreign keys are off until they are switched on, and a
 * double-quoted word that is no column is a string. Nothing outside of it can be reached.
 */
function openConnection(image, settings) {
    const database = new external_node_sqlite_namespaceObject.DatabaseSync(':memory:', OPTIONS);
    database.exec('PRAGMA temp_store = 2');
    if (image !== null) {
        database.deserialize(image);
        database.prepare('SELECT count(*) FROM sqlite_schema').get();
    }
    database.exec(`PRAGMA main.max_page_count = ${MAX_PAGES}; PRAGMA temp.max_page_count = ${MAX_PAGES}; ${settings}`);
    const guard = createGuard();
    database.setAuthorizer(guard.authorize);
    return { database, guard };
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/worker/failure-of.js
/** SQLite's primary result codes (sqlite.org/rescode.html) as classes of SQLSTATE; others are `HY000`. */
const STATES = {
    5: '55P03',
    6: '55P03',
    7: '53200',
    8: '25006',
    9: '57014',
    11: 'XX001',
    13: '53100',
    18: '54000',
    19: '23000',
    20: '42804',
    23: '42501',
    26: 'XX001',
};
/** Constraints by their extended code. */
const CONSTRAINTS = {
    275: '23514',
    787: '23503',
    1299: '23502',
    1555: '23505',
    2067: '23505',
    2579: '23505',
    3091: '42804',
};
/** What SQLite says of a plain error, by its words: it has one code for all of them. */
const WORDS = [
    [/syntax error|incomplete input|unrecognized token/, '42601'],
    [/^no such table|^no such view/, '42P01'],
    [/no such column|^unknown column|has no column/, '42703'],
    [/^no such (index|trigger|savepoint|collation)/, '42704'],
    [/^no such function/, '42883'],
    [/^duplicate column/, '42701'],
    [/already exists|already another/, '42P07'],
    [/within a transaction|no transaction is active/, '25001'],
];
/** An error of SQLite as an outcome. `position` is where the statement begins. Errors: throws what is neither SQLite's nor about a value. */
function failureOf(error, refusal, position) {
    if (refusal !== null) {
        return refused('42501', `The statement is refused on a scratch database: ${refusal}.`, position);
    }
    // Values that do not fit into one of ours: Node answers with errors of the language, not of SQLite.
    if (error instanceof RangeError || error instanceof TypeError) {
        return refused('54000', `The statement's answer cannot be read: ${error.message}`, position);
    }
    const { code, errcode, message } = error;
    if (typeof code !== 'string' || typeof message !== 'string')
        throw error;
    return refused(stateOf(Number(errcode), message), message, position);
}
/** A failure in words of our own. */
function refused(sqlState, message, position = null) {
    return {
        ok: false,
        failure: { sqlState, message, detail: null, hint: null, position, isLost: false },
        notices: [],
    };
}
function stateOf(errcode, message) {
    const byWords = errcode === 1 ? WORDS.find(([pattern]) => pattern.test(message))?.[1] : undefined;
    return byWords ?? CONSTRAINTS[errcode] ?? STATES[errcode & 0xff] ?? 'HY000';
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/worker/prepare-next.js
const WINDOW = 4_096;
/**
 * Compiles the statement that stands at a place. SQLite itself says where it ends.
 *
 * The text is given in windows that grow, so that many small statements cost what their length costs: a statement is taken from a
 * window only with its semicolon, and an error only from the whole rest.
 *
 * Errors: throws what SQLite says of the statement.
 */
function prepareNext(database, sql, start) {
    for (let size = WINDOW;; size *= 4) {
        const isRest = start + size >= sql.length;
        const prepared = prepareWindow(database, sql.slice(start, start + size), isRest);
        if (prepared !== null)
            return { statement: prepared, end: start + prepared.sourceSQL.length };
    }
}
function prepareWindow(database, text, isRest) {
    try {
        const statement = database.prepare(text);
        return isRest || statement.sourceSQL.endsWith(';') ? statement : null;
    }
    catch (error) {
        if (isRest)
            throw error;
        return null;
    }
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/worker/statement-start.js
const SPACE = new Set([' ', '\t', '\n', '\f', '\r', ';', '\uFEFF']);
/** The place of the next statement: behind spaces, comments and semicolons. Linear in what it passes. */
function statementStart(sql, from) {
    let at = from;
    while (at < sql.length) {
        if (SPACE.has(sql[at] ?? ''))
            at += 1;
        else if (sql.startsWith('--', at))
            at = behind(sql, '\n', at);
        else if (sql.startsWith('/*', at))
            at = behind(sql, '*/', at + 2);
        else
            return at;
    }
    return at;
}
function behind(sql, end, from) {
    const found = sql.indexOf(end, from);
    return found < 0 ? sql.length : found + end.length;
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/worker/text-of.js
/** A value as text: numbers as SQLite writes them, bytes as the literal `x'…'`. */
function textOf(value) {
    if (value === null || value === undefined)
        return null;
    if (value instanceof Uint8Array)
        return `x'${Buffer.from(value).toString('hex')}'`;
    if (typeof value !== 'number')
        return String(value);
    if (value === Number.POSITIVE_INFINITY)
        return 'Inf';
    if (value === Number.NEGATIVE_INFINITY)
        return '-Inf';
    const text = String(value);
    // A whole number of type REAL keeps its point.
    return /[.e]/.test(text) ? text : `${text}.0`;
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/worker/run-text.js




/** More rows than that are not held in memory. */
const MAX_ROWS = 200_000;
/** Runs the statements of a text one after the other, as SQLite does: outside a transaction each commits by itself. Never throws. */
function runText(connection, sql) {
    if (sql.includes('\0'))
        return refused('42601', 'The text holds a NUL character, behind which SQLite would not read.');
    let rows = [];
    let affectedRows = 0;
    connection.guard.takeRefusal();
    for (let at = statementStart(sql, 0); at < sql.length;) {
        try {
            const { statement, end } = prepareNext(connection.database, sql, at);
            const before = totalChanges(connection);
            const given = rowsOf(statement);
            rows = given ?? rows;
            affectedRows = totalChanges(connection) === before ? 0 : changes(connection);
            at = statementStart(sql, end);
        }
        catch (error) {
            return failureOf(error, connection.guard.takeRefusal(), at + 1);
        }
    }
    return { ok: true, rows, affectedRows, notices: [] };
}
/** null for a statement that gives no rows. */
function rowsOf(statement) {
    const columns = statement.columns();
    if (columns.length === 0) {
        statement.run();
        return null;
    }
    statement.setReadBigInts(true);
    const rows = [];
    for (const row of statement.iterate()) {
        if (rows.length === MAX_ROWS)
            throw new RangeError(`A statement gave more than ${MAX_ROWS} rows.`);
        rows.push(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])));
    }
    return rows;
}
function totalChanges({ database }) {
    return Number(database.prepare('SELECT total_changes() AS n').get()?.['n']);
}
function changes({ database }) {
    return Number(database.prepare('SELECT changes() AS n').get()?.['n']);
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/worker/save-connection.js
/** What a copy must keep although it is no part of the database. */
const CONNECTION_PRAGMAS = ['foreign_keys', 'legacy_alter_table', 'recursive_triggers'];
/** The database as bytes. Errors: an `Error` while a transaction is open: its changes are not there yet. */
function saveConnection({ database }) {
    if (database.isTransaction)
        throw new Error('A database in an open transaction cannot be saved.');
    const settings = CONNECTION_PRAGMAS.map((name) => {
        const row = database.prepare(`PRAGMA ${name}`).get();
        return `PRAGMA ${name} = ${Number(row?.[name])};`;
    });
    return { image: database.serialize(), settings: settings.join('\n') };
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/worker/sqlite-worker.js



let connection = null;
function answer(request) {
    if (request.kind === 'open') {
        connection = openConnection(request.image, request.settings);
        return { kind: 'opened' };
    }
    if (connection === null)
        return { kind: 'failed', message: 'No database is open.' };
    if (request.kind === 'run')
        return { kind: 'ran', outcome: runText(connection, request.sql) };
    return { kind: 'saved', saved: saveConnection(connection) };
}
process.on('message', (request) => {
    try {
        process.send?.(answer(request));
    }
    catch (error) {
        process.send?.({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
});

