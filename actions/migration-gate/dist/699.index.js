export const id = 699;
export const ids = [699];
export const modules = {

/***/ 74699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMysqlEngines: () => (/* reexport */ createMysqlEngines),
  findInstalledMysql: () => (/* reexport */ findInstalledMysql)
});

// EXTERNAL MODULE: ./packages/model/lib/index.js + 5 modules
var lib = __webpack_require__(49489);
;// CONCATENATED MODULE: ./packages/mysql/lib/engine-errors.js

/** VEL_ENGINE_FAILED with the last words of the server. */
function engineFailed(what, words) {
    const said = (0,lib/* stripControls */.$Y)(words.trim().replaceAll('\n', ' · ')).slice(-1_500);
    return new lib/* UserError */.yo({
        code: 'VEL_ENGINE_FAILED',
        message: `${what}${said === '' ? '' : `: ${said}`}.`,
        why: 'the server refused its own start, or the user may not do what a dry run needs.',
        fix: '- read the words of the server above\n- a given user needs the right to create databases: GRANT ALL ON `velocity\\_%`.* TO …',
    });
}
/** VEL_ENGINE_UNAVAILABLE. */
function engineUnavailable(what) {
    return new lib/* UserError */.yo({
        code: 'VEL_ENGINE_UNAVAILABLE',
        message: `${what}.`,
        why: 'a dry run of MySQL needs a MySQL or MariaDB server: one that is installed where it runs, or the address of one.',
        fix: '- run: sudo apt-get install --yes mariadb-server-core\n- or give the address of a service container: database-url: mysql://root:…@127.0.0.1:3306/',
    });
}
/** VEL_ENGINE_UNREACHABLE; nothing of the password is in it. */
function engineUnreachable(shown, words) {
    return new lib/* UserError */.yo({
        code: 'VEL_ENGINE_UNREACHABLE',
        message: `the database ${shown} cannot be reached: ${(0,lib/* stripControls */.$Y)(words).slice(0, 500)}.`,
        why: 'the server is down or still starting, its name or port is another one, or it refuses the user.',
        fix: '- try it: mysql --host … --user … --password\n- a service container needs a health check before its first use',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/mysql/lib/session/mysql-address.js


/**
 * Reads a `mysql://…` or `mariadb://…` address.
 *
 * Errors: VEL_ENGINE_UNREACHABLE for what is none; the text itself is not shown, it may hold a password.
 */
function parseMysqlAddress(text) {
    const url = URL.parse(text);
    if (url === null || !/^(mysql|mariadb):$/.test(url.protocol)) {
        throw engineUnreachable('of the configuration', 'it is not an address like mysql://user:password@host:3306/');
    }
    const host = url.hostname === '' ? '127.0.0.1' : url.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = url.port === '' ? 3306 : Number(url.port);
    const user = decode(url.username);
    const mode = url.searchParams.get('ssl-mode') ?? url.searchParams.get('sslmode') ?? url.searchParams.get('ssl');
    return {
        host,
        port,
        socketPath: url.searchParams.get('socket'),
        user,
        password: decode(url.password),
        hasTls: mode !== null && !/^(disabled?|false|0|preferred|prefer)$/i.test(mode),
        shown: (0,lib/* stripControls */.$Y)(`${user === '' ? '' : `${user}@`}${host}:${port}`),
    };
}
/** The address of a database, for programs that connect by themselves. */
function databaseUrl(address, database) {
    const url = new URL('mysql://host/');
    url.hostname = address.host.includes(':') ? `[${address.host}]` : address.host;
    url.port = String(address.port);
    url.username = encodeURIComponent(address.user);
    url.password = encodeURIComponent(address.password);
    url.pathname = `/${database}`;
    return url.toString();
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw engineUnreachable('of the configuration', 'its user or password holds a % that encodes nothing');
    }
}

// EXTERNAL MODULE: ./node_modules/.pnpm/mysql2@3.24.5_@types+node@24.10.1/node_modules/mysql2/index.js
var mysql2 = __webpack_require__(92713);
;// CONCATENATED MODULE: ./packages/mysql/lib/session/mysql-failure.js
/** An error of the driver as an outcome: the server's words behind its own number. */
function failureOf(error) {
    const { code, errno, sqlState, sqlMessage, message, fatal } = error;
    if (typeof code !== 'string' && typeof errno !== 'number')
        throw error;
    const isServers = typeof sqlMessage === 'string';
    return {
        sqlState: typeof sqlState === 'string' && /^\w{5}$/.test(sqlState) ? sqlState : isServers ? 'HY000' : '08006',
        message: isServers ? sqlMessage : String(message),
        detail: isServers ? [code, errno].filter((part) => part !== undefined).join(' ') : null,
        hint: null,
        position: null,
        isLost: fatal === true || !isServers,
    };
}
/** A failure in words of our own. */
function lateFailure(sqlState, message, isLost) {
    return { ok: false, failure: { sqlState, message, detail: null, hint: null, position: null, isLost }, notices: [] };
}

;// CONCATENATED MODULE: ./packages/mysql/lib/session/read-answer.js
/** Takes an answer of the driver apart: with several statements (or a CALL) it is a list of what it is with one. */
function readAnswer({ results, fields }) {
    const isMany = Array.isArray(fields) && fields.some((field) => field === undefined || Array.isArray(field));
    const parts = (isMany ? results : [results]);
    const rows = parts.findLast((part) => Array.isArray(part));
    const headers = parts.filter((part) => !Array.isArray(part));
    const last = parts.at(-1);
    return {
        rows: (rows ?? []).map((row) => ({ ...row })),
        affectedRows: last === undefined || Array.isArray(last) ? 0 : (last.affectedRows ?? 0),
        warnings: Math.max(0, ...headers.map((header) => header.warningStatus ?? 0)),
    };
}
/** The rows of SHOW WARNINGS. */
function readWarnings(answer) {
    return readAnswer(answer).rows.map((row) => ({
        severity: (row['Level'] ?? '').toUpperCase(),
        code: row['Code'] ?? '',
        message: row['Message'] ?? '',
    }));
}

;// CONCATENATED MODULE: ./packages/mysql/lib/session/open-mysql-session.js



const CONNECT_TIMEOUT_MS = 10_000;
/** A statement that was ended has this long to say so. */
const KILL_GRACE_MS = 1_000;
/**
 * Connects to a server, and to a database of it.
 *
 * Values come as text; bytes that are no text are shown as far as UTF-8 reads them. The server gets no file of this machine.
 *
 * Errors: rejects with what the driver says when there is no connection. A failing statement is an outcome.
 */
async function openMysqlSession(address, database) {
    const connection = await connect(address, database);
    let isLost = false;
    connection.on('error', () => {
        isLost = true;
    });
    const run = async (sql, deadlineMs) => {
        if (isLost)
            return lateFailure('08003', 'The connection is gone.', true);
        const late = watch(connection, address, deadlineMs);
        try {
            const answer = readAnswer(await Promise.race([query(connection, sql), late.givenUp]));
            const notices = answer.warnings === 0 ? [] : readWarnings(await query(connection, 'SHOW WARNINGS'));
            return { ok: true, rows: answer.rows, affectedRows: answer.affectedRows, notices };
        }
        catch (error) {
            const failure = failureOf(error);
            isLost = isLost || failure.isLost;
            if (late.isEnded())
                return lateFailure('57014', `The statement was ended after its ${deadlineMs} ms.`, isLost);
            return { ok: false, failure, notices: [] };
        }
        finally {
            await late.stop();
        }
    };
    return {
        run,
        close: async () => {
            if (isLost)
                return connection.destroy();
            isLost = true;
            await new Promise((resolve) => connection.end(() => resolve()));
        },
    };
}
async function connect(address, database) {
    const { socketPath, user, password } = address;
    const connection = (0,mysql2.createConnection)({
        ...(socketPath === null ? { host: address.host, port: address.port } : { socketPath }),
        ...(address.hasTls ? { ssl: {} } : {}),
        ...(database === null ? {} : { database }),
        user,
        password,
        charset: 'utf8mb4',
        connectTimeout: CONNECT_TIMEOUT_MS,
        multipleStatements: true,
        flags: ['-LOCAL_FILES'],
        typeCast: (field) => field.string(),
    });
    await new Promise((resolve, reject) => {
        connection.once('error', () => undefined);
        connection.connect((error) => (error === null ? resolve() : reject(error)));
    });
    return connection;
}
function query(connection, sql) {
    return new Promise((resolve, reject) => {
        connection.query(sql, (error, results, fields) => {
            if (error === null)
                resolve({ results, fields });
            else
                reject(error);
        });
    });
}
/** Ends what runs on a connection at its deadline; where even that does not help, `given up` rejects and the connection is gone. */
function watch(connection, address, deadlineMs) {
    let isEnded = false;
    let ending = Promise.resolve();
    let grace;
    const { promise: givenUp, reject } = Promise.withResolvers();
    givenUp.catch(() => undefined);
    const giveUp = () => {
        connection.destroy();
        reject({ code: 'VELOCITY_DEADLINE', message: 'The server did not end the statement.' });
    };
    const start = () => {
        isEnded = true;
        // A program whose statements are short may outlive the end of one of them: then the connection ends.
        grace = setTimeout(() => kill(connection, address, 'CONNECTION').then(giveUp, giveUp), KILL_GRACE_MS);
        ending = kill(connection, address, 'QUERY').catch(giveUp);
    };
    const timer = deadlineMs === undefined ? undefined : setTimeout(start, deadlineMs);
    return {
        givenUp,
        isEnded: () => isEnded,
        stop: async () => {
            clearTimeout(timer);
            await ending;
            clearTimeout(grace);
        },
    };
}
async function kill(connection, address, what) {
    const helper = await connect(address, null);
    try {
        await query(helper, `KILL ${what} ${Number(connection.threadId)}`);
    }
    finally {
        helper.destroy();
    }
}

;// CONCATENATED MODULE: ./packages/mysql/lib/databases/query-rows.js
/** The rows of a query of our own. Errors: an `Error` with the server's words. */
async function queryRows(session, sql) {
    const outcome = await session.run(sql);
    if (!outcome.ok)
        throw new Error(`${outcome.failure.sqlState} ${outcome.failure.message}: ${sql.slice(0, 300)}`);
    return outcome.rows;
}

;// CONCATENATED MODULE: ./packages/mysql/lib/databases/quote.js
/** A name in backticks. */
function quoteName(name) {
    return `\`${name.replaceAll('`', '``')}\``;
}
/** A text in quotes, whatever the mode of the server makes of backslashes. */
function quoteText(text) {
    return `CONVERT(X'${Buffer.from(text, 'utf8').toString('hex')}' USING utf8mb4)`;
}

;// CONCATENATED MODULE: ./packages/mysql/lib/databases/copy-programs.js


/** Copies views and everything that runs: routines first, because views and triggers may call them. */
async function copyPrograms(session, places, views) {
    const { source } = places;
    const from = quoteName(source);
    const routines = await named(session, `SELECT ROUTINE_NAME AS name, ROUTINE_TYPE AS type FROM information_schema.ROUTINES
WHERE ROUTINE_SCHEMA = ${quoteText(source)} AND ROUTINE_TYPE IN ('PROCEDURE', 'FUNCTION') ORDER BY ROUTINE_TYPE, ROUTINE_NAME`);
    const triggers = await named(session, `SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS
WHERE TRIGGER_SCHEMA = ${quoteText(source)} ORDER BY EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER`);
    const events = await named(session, `SELECT EVENT_NAME AS name FROM information_schema.EVENTS
WHERE EVENT_SCHEMA = ${quoteText(source)} ORDER BY EVENT_NAME`);
    for (const { name, type } of routines) {
        const column = type === 'FUNCTION' ? 'Create Function' : 'Create Procedure';
        await copyProgram(session, places, { show: `SHOW CREATE ${type} ${from}.${quoteName(name ?? '')}`, column });
    }
    await copyViews(session, places, views);
    for (const { name } of triggers) {
        const show = `SHOW CREATE TRIGGER ${from}.${quoteName(name ?? '')}`;
        await copyProgram(session, places, { show, column: 'SQL Original Statement' });
    }
    for (const { name } of events) {
        await copyProgram(session, places, {
            show: `SHOW CREATE EVENT ${from}.${quoteName(name ?? '')}`,
            column: 'Create Event',
        });
    }
}
function named(session, sql) {
    return queryRows(session, sql);
}
/** Views stand on each other: what fails waits for the others, until nothing more succeeds. */
async function copyViews(session, places, names) {
    let waiting = names;
    while (waiting.length > 0) {
        const failed = [];
        let reason = null;
        for (const name of waiting) {
            const show = `SHOW CREATE VIEW ${quoteName(places.source)}.${quoteName(name)}`;
            try {
                await copyProgram(session, places, { show, column: 'Create View' });
            }
            catch (error) {
                reason = error;
                failed.push(name);
            }
        }
        if (failed.length === waiting.length)
            throw reason;
        waiting = failed;
    }
}
async function copyProgram(session, { source, target }, program) {
    const [made] = await queryRows(session, program.show);
    const text = made?.[program.column];
    if (text == null)
        throw new Error(`The user may not read what ${program.show} gives.`);
    // A view names the tables of its own database with the database.
    const sql = program.column === 'Create View' ? text.replaceAll(`${quoteName(source)}.`, '') : text;
    const mode = quoteText(made?.['sql_mode'] ?? '');
    await queryRows(session, `USE ${quoteName(target)}`);
    await queryRows(session, `SET SESSION sql_mode = ${mode}`);
    const outcome = await session.run(sql);
    await queryRows(session, `SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; USE ${quoteName(source)}`);
    if (!outcome.ok)
        throw new Error(`${outcome.failure.message}: ${sql.slice(0, 300)}`);
}

;// CONCATENATED MODULE: ./packages/mysql/lib/databases/copy-database.js



/**
 * Copies a database into an empty one: tables with their rows, views, routines, triggers and events.
 *
 * MySQL has no copy of its own. Rows are copied without checks, as a dump does, and programs with the mode they were made in. The
 * session ends in the source database with the settings it began with.
 *
 * Errors: an `Error` with the server's words for what cannot be copied.
 */
async function copyDatabase(session, source, target) {
    const from = quoteName(source);
    const to = quoteName(target);
    await queryRows(session, `USE ${from}; SET @velocity_mode = @@sql_mode, SESSION foreign_key_checks = 0, SESSION unique_checks = 0`);
    // A table that a migration has left locked is an error, not a day of waiting.
    await queryRows(session, `SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO', SESSION lock_wait_timeout = 10`);
    const relations = await queryRows(session, `SELECT TABLE_NAME AS name, TABLE_TYPE AS type FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${quoteText(source)} ORDER BY TABLE_NAME`);
    for (const { name, type } of relations) {
        if (type === 'SEQUENCE')
            await copySequence(session, name ?? '', from, to);
        else if (type !== 'VIEW')
            await copyTable(session, name ?? '', source, to);
    }
    const views = relations.filter(({ type }) => type === 'VIEW').map(({ name }) => name ?? '');
    await copyPrograms(session, { source, target }, views);
    await queryRows(session, `USE ${from}; SET SESSION sql_mode = @velocity_mode, SESSION foreign_key_checks = 1, SESSION unique_checks = 1`);
}
async function copyTable(session, name, source, to) {
    const table = quoteName(name);
    const from = quoteName(source);
    const [made] = await queryRows(session, `SHOW CREATE TABLE ${from}.${table}`);
    await queryRows(session, `USE ${to}; ${made?.['Create Table'] ?? ''}; USE ${from}`);
    const columns = await queryRows(session, `SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${quoteText(source)}
AND TABLE_NAME = ${quoteText(name)} AND COALESCE(GENERATION_EXPRESSION, '') = '' AND EXTRA NOT LIKE '%INVISIBLE%SYSTEM%' ORDER BY ORDINAL_POSITION`);
    const list = columns.map((column) => quoteName(column['name'] ?? '')).join(', ');
    if (list !== '')
        await queryRows(session, `INSERT INTO ${to}.${table} (${list}) SELECT ${list} FROM ${from}.${table}`);
}
async function copySequence(session, name, from, to) {
    const sequence = quoteName(name);
    const [made] = await queryRows(session, `SHOW CREATE SEQUENCE ${from}.${sequence}`);
    const [state] = await queryRows(session, `SELECT next_not_cached_value AS next FROM ${from}.${sequence}`);
    await queryRows(session, `USE ${to}; ${made?.['Create Table'] ?? ''}; SELECT SETVAL(${sequence}, ${BigInt(state?.['next'] ?? 1)}, 0); USE ${from}`);
}

;// CONCATENATED MODULE: ./packages/mysql/lib/databases/create-mysql-databases.js






/**
 * Makes databases called `velocity_` and 16 random characters; no other is touched.
 *
 * `admin` creates, copies and drops; migrations run as `user`.
 */
function createMysqlDatabases(admin, user) {
    const open = new Set();
    const add = async (options) => {
        const name = `velocity_${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
        await queryRows(admin, `CREATE DATABASE ${quoteName(name)} ${options}`);
        const session = await openMysqlSession(user, name);
        const database = {
            session,
            url: databaseUrl(user, name),
            clone: async () => {
                const copy = await add(await optionsOf(admin, name));
                await copyDatabase(admin, name, copy.name);
                return copy.database;
            },
            drop: async () => {
                open.delete(database);
                await session.close();
                await queryRows(admin, `DROP DATABASE IF EXISTS ${quoteName(name)}`);
            },
        };
        open.add(database);
        return { name, database };
    };
    return {
        create: async () => (await add('')).database,
        dropAll: async () => {
            for (const database of [...open])
                await database.drop();
        },
    };
}
async function optionsOf(admin, name) {
    const [row] = await queryRows(admin, `SELECT DEFAULT_CHARACTER_SET_NAME AS charset, DEFAULT_COLLATION_NAME AS collation FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ${quoteText(name)}`);
    return `CHARACTER SET ${row?.['charset'] ?? 'utf8mb4'} COLLATE ${row?.['collation'] ?? 'utf8mb4_general_ci'}`;
}

;// CONCATENATED MODULE: ./packages/mysql/lib/server/connect-given-mysql.js





/** Asks a given server what it is. Errors: VEL_ENGINE_UNREACHABLE. */
async function describeGivenMysql(url) {
    const address = parseMysqlAddress(url);
    const session = await openAdmin(address);
    try {
        return await infoOf(session);
    }
    finally {
        await session.close();
    }
}
/**
 * Uses a server by its address. It works in databases of its own, which it drops at the end; no other database is touched.
 *
 * Errors: VEL_ENGINE_UNREACHABLE, VEL_ENGINE_FAILED (the user may not create databases).
 */
async function connectGivenMysql(url) {
    const address = parseMysqlAddress(url);
    const admin = await openAdmin(address);
    const databases = createMysqlDatabases(admin, address);
    return {
        info: await infoOf(admin),
        create: () => databases.create().catch((error) => {
            throw engineFailed(`${address.shown} made no database`, error instanceof Error ? error.message : '');
        }),
        save: async () => null,
        close: async () => {
            await databases.dropAll();
            await admin.close();
        },
    };
}
async function openAdmin(address) {
    return openMysqlSession(address, null).catch((error) => {
        const words = error instanceof Error ? error.message || String(error.code) : String(error);
        const safe = address.password === '' ? words : words.replaceAll(address.password, '***');
        throw engineUnreachable(address.shown, safe);
    });
}
async function infoOf(session) {
    const [row] = await queryRows(session, 'SELECT VERSION() AS version');
    const text = row?.['version'] ?? '';
    const version = /^\d+(\.\d+)*/.exec(text)?.[0] ?? text;
    const product = /mariadb/i.test(text) ? 'MariaDB' : 'MySQL';
    return { dialect: 'mysql', product, version, major: Number.parseInt(version, 10), origin: 'url' };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/mysql/lib/server/find-installed-mysql.js



const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin', '/usr/libexec', '/opt/homebrew/bin'];
const NAMES = ['mariadbd', 'mysqld'];
/**
 * Finds the MySQL and MariaDB servers that are installed here.
 *
 * Shape:  in the order of the search path, then of the folders where packages put servers; [] when there is none.
 * Errors: never throws; a program that does not say its version is no server.
 */
async function findInstalledMysql(env) {
    const path = (env['PATH'] ?? '').split(external_node_path_.delimiter).filter((folder) => folder.startsWith('/'));
    const programs = [...new Set([...path, ...FOLDERS])].flatMap((folder) => NAMES.map((name) => (0,external_node_path_.join)(folder, name)));
    const found = await Promise.all(programs.map(readServer));
    const versions = new Map();
    for (const server of found) {
        if (server !== null && !versions.has(`${server.product} ${server.version}`)) {
            versions.set(`${server.product} ${server.version}`, server);
        }
    }
    return [...versions.values()];
}
async function readServer(program) {
    if (!(await exists(program)))
        return null;
    const words = await versionOf(program);
    const version = /Ver (\d+\.\d+\.\d+)/.exec(words)?.[1];
    if (version === undefined)
        return null;
    const major = Number.parseInt(version, 10);
    if (!/mariadb/i.test(words))
        return { program, product: 'MySQL', version, major, shareFolder: null };
    const prefix = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(program));
    const shares = ['share/mysql', 'share/mariadb', 'share'].map((folder) => (0,external_node_path_.join)(prefix, folder));
    for (const shareFolder of shares) {
        if (await exists((0,external_node_path_.join)(shareFolder, 'mysql_system_tables.sql'))) {
            return { program, product: 'MariaDB', version, major, shareFolder };
        }
    }
    return null;
}
function versionOf(program) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, ['--no-defaults', '--version'], { timeout: 10_000, env: { LC_ALL: 'C' } }, (_, stdout) => resolve(stdout));
    });
}
async function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./packages/mysql/lib/server/init-data-folder.js




const TIMEOUT_MS = 60_000;
const SYSTEM_TABLES = ['mysql_system_tables.sql', 'mysql_performance_tables.sql', 'mysql_system_tables_data.sql'];
/**
 * Fills an empty data folder with the server's own tables; `root` has no password yet.
 *
 * Errors: VEL_ENGINE_FAILED with the words of the server.
 */
async function initDataFolder(server, place) {
    const common = ['--no-defaults', `--datadir=${place.dataFolder}`, `--tmpdir=${place.folder}`];
    if (server.shareFolder === null) {
        await runServer(server, place, [...common, '--initialize-insecure', '--innodb-log-file-size=8M'], '');
        return;
    }
    const files = await Promise.all(SYSTEM_TABLES.map((name) => (0,promises_.readFile)((0,external_node_path_.join)(server.shareFolder ?? '', name), 'utf8')));
    const head = 'CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n';
    // Without these lines root exists for localhost only.
    const tables = files
        .join('\n')
        .split('\n')
        .filter((line) => !line.includes('@current_hostname'));
    const options = [
        '--bootstrap',
        '--skip-networking',
        '--innodb-log-file-size=8M',
        '--max-allowed-packet=16M',
        '--log-warnings=0',
    ];
    await runServer(server, place, [...common, ...options], head + tables.join('\n'));
}
function runServer(server, place, args, input) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const child = (0,external_node_child_process_.spawn)(server.program, [...args], {
        ...(place.account ?? {}),
        cwd: place.folder,
        env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
        stdio: ['pipe', 'ignore', 'pipe'],
        timeout: TIMEOUT_MS,
        killSignal: 'SIGKILL',
    });
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        words = (words + text).slice(-4_000);
    });
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => reject(engineFailed(`${server.product} could not make its tables`, error.message)));
    child.once('close', (code) => {
        if (code === 0)
            resolve();
        else
            reject(engineFailed(`${server.product} could not make its tables`, words));
    });
    child.stdin.end(input);
    return promise;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./packages/mysql/lib/server/server-account.js

/** In order of preference. */
const server_account_NAMES = ['mysql', '_mysql', 'nobody'];
/** The user that the server runs as when this process is root; null when it is not, or nobody else is there. */
async function serverAccount() {
    if (process.getuid?.() !== 0)
        return null;
    const text = await (0,promises_.readFile)('/etc/passwd', 'utf8').catch(() => '');
    const users = new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.split(':')]));
    for (const name of server_account_NAMES) {
        const [, , uid, gid] = users.get(name) ?? [];
        if (uid !== undefined && gid !== undefined && Number(uid) > 0)
            return { uid: Number(uid), gid: Number(gid) };
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/mysql/lib/server/server-place.js




/** Makes the folder of a private server. */
async function makeServerPlace() {
    const account = await serverAccount();
    const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'velocity-my-')));
    const dataFolder = (0,external_node_path_.join)(folder, 'data');
    await (0,promises_.mkdir)(dataFolder, { mode: 0o700 });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'files'), { mode: 0o700 });
    await give(folder, account);
    await give(dataFolder, account);
    return { folder, dataFolder, socketPath: (0,external_node_path_.join)(folder, 's'), initFile: (0,external_node_path_.join)(folder, 'init.sql'), account };
}
/** Writes a file that only the server reads. */
async function writeServerFile(path, text, account) {
    await (0,promises_.writeFile)(path, text, { mode: 0o600 });
    await give(path, account);
}
async function give(path, account) {
    if (account !== null)
        await (0,promises_.chown)(path, account.uid, account.gid);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./packages/mysql/lib/server/watchdog.js

/** Ends with a line when all was tidied up, and with the end of its input when this process died before it could. */
const SCRIPT = `read answer && exit 0
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
    shell.on('error', () => undefined);
    input.on('error', () => undefined);
    shell.unref();
    input.unref();
    return () => {
        input.end('done\n');
    };
}

;// CONCATENATED MODULE: ./packages/mysql/lib/server/start-daemon.js






const START_TIMEOUT_MS = 60_000;
const POLL_MS = 30;
/** Durability is worth nothing here: the folder is removed at the end. */
const SETTINGS = [
    '--no-defaults',
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--skip-symbolic-links',
    '--event-scheduler=OFF',
    '--local-infile=OFF',
    '--performance-schema=OFF',
    '--character-set-server=utf8mb4',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=OFF',
    '--innodb-buffer-pool-size=64M',
    '--max-connections=50',
];
/** A port of this machine's own address that nobody listens on. */
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    return typeof address === 'object' && address !== null ? address.port : 0;
}
/**
 * Starts a server and waits until its administrator is let in.
 *
 * Errors: VEL_ENGINE_FAILED with the words of the server.
 */
async function startDaemon(server, place, admin) {
    const own = server.product === 'MySQL' ? ['--mysqlx=OFF'] : ['--innodb-flush-method=nosync', '--sync-frm=OFF'];
    const places = [`--datadir=${place.dataFolder}`, `--tmpdir=${place.folder}`, `--socket=${place.socketPath}`];
    const files = [`--pid-file=${(0,external_node_path_.join)(place.folder, 'pid')}`, `--init-file=${place.initFile}`];
    const secure = [`--secure-file-priv=${(0,external_node_path_.join)(place.folder, 'files')}`, `--port=${admin.port}`];
    const child = (0,external_node_child_process_.spawn)(server.program, [...SETTINGS, ...own, ...places, ...files, ...secure], {
        ...(place.account ?? {}),
        cwd: place.folder,
        env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
        stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        words = (words + text).slice(-4_000);
    });
    let isGone = false;
    const gone = new Promise((resolve) => {
        const settle = () => {
            isGone = true;
            resolve();
        };
        child.once('close', settle);
        child.once('error', (error) => {
            words += error.message;
            settle();
        });
    });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    const release = child.pid === undefined ? () => undefined : startWatchdog(child.pid, place.folder);
    const stop = async () => {
        kill();
        await gone;
        process.removeListener('exit', kill);
        release();
    };
    const end = performance.now() + START_TIMEOUT_MS;
    while (!isGone && performance.now() < end) {
        const session = await openMysqlSession(admin, null).catch(() => null);
        if (session !== null)
            return { admin: session, stop };
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    await stop();
    throw engineFailed(`${server.product} ${server.version} did not start`, words);
}

;// CONCATENATED MODULE: ./packages/mysql/lib/server/start-installed-mysql.js







/** What migrations may do. No files, no shutdown, no settings of the whole server, no reading of passwords into force. */
const RIGHTS = `SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, PROCESS, REFERENCES, INDEX, ALTER, SHOW DATABASES,
CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, CREATE USER, EVENT, TRIGGER`;
/**
 * Starts an installed server with a data folder of its own, which is removed at the end; the machine's own is left alone.
 *
 * It listens on a socket in a closed folder and on a random port of 127.0.0.1, with random passwords. When this process dies, a
 * watchdog ends the server and removes its folder.
 *
 * Errors: VEL_ENGINE_FAILED with the words of the server.
 */
async function startInstalledMysql(server) {
    const place = await makeServerPlace();
    try {
        await initDataFolder(server, place);
        return await startIn(server, place);
    }
    catch (error) {
        await (0,promises_.rm)(place.folder, { recursive: true, force: true });
        throw error;
    }
}
async function startIn(server, place) {
    const port = await freePort();
    const admin = accountOf(place, port, 'root', true);
    const user = accountOf(place, port, 'velocity', false);
    await writeServerFile(place.initFile, initSql(admin, user), place.account);
    const daemon = await startDaemon(server, place, admin);
    await (0,promises_.rm)(place.initFile, { force: true });
    // Dumps name the definers of their programs; the right for that is called otherwise on every server.
    for (const right of ['SET USER', 'SET_ANY_DEFINER', 'SET_USER_ID']) {
        const outcome = await daemon.admin.run(`GRANT ${right} ON *.* TO 'velocity'@'127.0.0.1'`);
        if (outcome.ok)
            break;
    }
    const databases = createMysqlDatabases(daemon.admin, user);
    const [row] = await queryRows(daemon.admin, 'SELECT VERSION() AS version');
    const { product, major } = server;
    const version = /^\d+(\.\d+)*/.exec(row?.['version'] ?? '')?.[0] ?? server.version;
    const info = { dialect: 'mysql', product, version, major, origin: 'installed' };
    return {
        info,
        create: databases.create,
        save: async () => null,
        close: async () => {
            await databases.dropAll();
            await daemon.admin.close();
            await daemon.stop();
            await (0,promises_.rm)(place.folder, { recursive: true, force: true });
        },
    };
}
function accountOf(place, port, user, isLocal) {
    const password = (0,external_node_crypto_.randomBytes)(18).toString('hex');
    const socketPath = isLocal ? place.socketPath : null;
    return { host: '127.0.0.1', port, socketPath, user, password, hasTls: false, shown: `${user}@127.0.0.1:${port}` };
}
function initSql(admin, user) {
    const statements = [
        `ALTER USER 'root'@'localhost' IDENTIFIED BY '${admin.password}'`,
        `CREATE USER 'velocity'@'127.0.0.1' IDENTIFIED BY '${user.password}'`,
        `GRANT ${RIGHTS.replaceAll('\n', ' ')} ON *.* TO 'velocity'@'127.0.0.1' WITH GRANT OPTION`,
    ];
    return statements.map((statement) => `${statement};\n`).join('');
}

;// CONCATENATED MODULE: ./packages/mysql/lib/create-mysql-engines.js




/**
 * MySQL and MariaDB: the server of an address, or an installed one with a data folder of its own.
 *
 * Errors: VEL_ENGINE_UNAVAILABLE (nothing is installed; there is no bundled one), VEL_ENGINE_UNREACHABLE, VEL_ENGINE_FAILED.
 */
function createMysqlEngines({ env }) {
    return {
        resolve: async (request) => {
            const url = addressOf(request);
            if (url !== null)
                return describeGivenMysql(url);
            const { product, version, major } = await installedFor(request, env);
            return { dialect: 'mysql', product, version, major, origin: 'installed' };
        },
        // Neither server can be started from an image; null is what `save` gives.
        start: async (request) => {
            const url = addressOf(request);
            return url === null ? startInstalledMysql(await installedFor(request, env)) : connectGivenMysql(url);
        },
    };
}
function addressOf({ dialect, choice, url }) {
    if (dialect !== 'mysql')
        throw new Error(`MySQL was asked for ${dialect}`);
    if (choice === 'bundled')
        throw engineUnavailable('The engine "bundled" was asked for, and none ships for MySQL');
    if (choice === 'url' && url === null)
        throw engineUnavailable('The engine "url" was asked for, and no address is given');
    return choice === 'installed' ? null : url;
}
/** The server of production's major, else the first. */
async function installedFor({ productionMajor }, env) {
    const servers = await findInstalledMysql(env);
    const server = servers.find(({ major }) => major === productionMajor) ?? servers[0];
    if (server === undefined)
        throw engineUnavailable('No MySQL or MariaDB server is installed here');
    return server;
}

;// CONCATENATED MODULE: ./packages/mysql/lib/index.js




/***/ })

};
