export const id = 329;
export const ids = [329];
export const modules = {

/***/ 67329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSqliteEngines: () => (/* reexport */ createSqliteEngines)
});

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: ./packages/model/lib/index.js + 5 modules
var lib = __webpack_require__(49489);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./packages/sqlite/lib/process/start-process.js

const WORDS_KEPT = 2_000;
/** Starts a program that answers messages, without this process' environment. Never throws: what cannot start is gone. */
function startProcess(path) {
    const child = forkWorker(path);
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
        words = (words + text).slice(-WORDS_KEPT);
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
    gone.then(() => process.removeListener('exit', kill));
    let queue = Promise.resolve();
    const askNow = async (request, deadlineMs) => {
        if (isGone)
            return { kind: 'gone' };
        const answer = answerOf(child, gone);
        child.send(request, () => undefined);
        const result = await within(answer, deadlineMs);
        if (result !== 'late')
            return result;
        kill();
        await gone;
        return { kind: 'late' };
    };
    return {
        ask: (request, deadlineMs) => {
            const asked = queue.then(() => askNow(request, deadlineMs));
            queue = asked;
            return asked;
        },
        lastWords: () => words.trim(),
        end: async () => {
            kill();
            await gone;
        },
    };
}
function forkWorker(path) {
    const tracking = process.env['RUNNER_TRACKING_ID'];
    const conditions = path.endsWith('.ts') ? ['--conditions=source'] : [];
    return (0,external_node_child_process_.fork)(path, [], {
        // A runner ends what a job leaves behind by this name; nothing else of the environment is needed.
        env: tracking === undefined ? {} : { RUNNER_TRACKING_ID: tracking },
        execArgv: [...conditions, '--disable-warning=ExperimentalWarning'],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
}
/** The next message, or the end of the process. */
function answerOf(child, gone) {
    return new Promise((resolve) => {
        const take = (answer) => resolve({ kind: 'answered', answer: answer });
        child.once('message', take);
        gone.then(() => {
            child.removeListener('message', take);
            resolve({ kind: 'gone' });
        });
    });
}
async function within(work, deadlineMs) {
    if (deadlineMs === undefined)
        return work;
    const { promise, resolve } = Promise.withResolvers();
    const timer = setTimeout(() => resolve('late'), deadlineMs);
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/process/open-database.js


const OPEN_TIMEOUT_MS = 30_000;
/**
 * Opens a database in a process of its own: SQLite cannot be stopped from within one, and an endless statement must end.
 *
 * Errors: VEL_ENGINE_FAILED.
 */
async function openDatabase(workerPath, image, settings) {
    const process = startProcess(workerPath);
    const ask = (request, deadlineMs) => process.ask(request, deadlineMs);
    const opened = await ask({ kind: 'open', image, settings }, OPEN_TIMEOUT_MS);
    if (opened.kind !== 'answered' || opened.answer.kind !== 'opened') {
        await process.end();
        throw engineFailed(opened.kind === 'answered' ? describe(opened.answer) : process.lastWords());
    }
    return {
        session: {
            run: async (sql, deadlineMs) => {
                const result = await ask({ kind: 'run', sql }, deadlineMs);
                if (result.kind === 'late')
                    return lost('57014', `The statement was ended after its ${deadlineMs} ms.`);
                if (result.kind === 'gone')
                    return lost('08006', `The database has ended. ${process.lastWords()}`.trim());
                if (result.answer.kind !== 'ran')
                    throw new Error(describe(result.answer));
                return result.answer.outcome;
            },
        },
        save: async () => {
            const result = await ask({ kind: 'save' });
            if (result.kind !== 'answered')
                throw new Error('The database has ended.');
            if (result.answer.kind !== 'saved')
                throw new Error(describe(result.answer));
            return result.answer.saved;
        },
        end: () => process.end(),
    };
}
function describe(answer) {
    return answer.kind === 'failed' ? answer.message : `The worker answered "${answer.kind}".`;
}
function lost(sqlState, message) {
    return {
        ok: false,
        failure: { sqlState, message, detail: null, hint: null, position: null, isLost: true },
        notices: [],
    };
}
function engineFailed(words) {
    return new lib/* UserError */.yo({
        code: 'VEL_ENGINE_FAILED',
        message: `SQLite did not start: ${words === '' ? 'its process said nothing' : words}`,
        why: 'Its process could not be started, or the saved database that it was given is damaged.',
        fix: 'Run again without the cache. If it stays, report it with the words above.',
    });
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/start-sqlite.js

/** Starts databases of SQLite on demand; the first holds the image. Errors: VEL_ENGINE_FAILED. */
async function startSqlite(info, workerPath, image) {
    const open = new Map();
    const add = async (from, settings) => {
        const process = await openDatabase(workerPath, from, settings);
        const database = {
            session: process.session,
            url: null,
            clone: async () => {
                const saved = await process.save();
                return add(saved.image, saved.settings);
            },
            drop: async () => {
                open.delete(database);
                await process.end();
            },
        };
        open.set(database, process);
        return database;
    };
    let first = image === null ? null : await add(image, '');
    return {
        info,
        create: async () => {
            const saved = first;
            first = null;
            return saved ?? add(null, '');
        },
        save: async (database) => {
            const process = open.get(database);
            if (process === undefined)
                throw new Error('A database that was dropped cannot be saved.');
            return (await process.save()).image;
        },
        close: async () => {
            await Promise.all([...open.values()].map((process) => process.end()));
            open.clear();
        },
    };
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/create-sqlite-engines.js



/**
 * SQLite as Node itself ships it, in memory, each database in a process of its own.
 *
 * Errors: VEL_ENGINE_UNAVAILABLE where this Node has no SQLite, or an address, an installed server or extensions were asked for;
 *         VEL_ENGINE_FAILED where the worker does not start or an image is not a database.
 */
function createSqliteEngines({ workerPath }) {
    return {
        resolve: async (request) => sqliteInfo(request),
        start: async (request, image) => startSqlite(sqliteInfo(request), workerPath, image),
    };
}
function sqliteInfo(request) {
    refuseOthers(request);
    const version = process.versions['sqlite'];
    if (!(0,external_node_module_.isBuiltin)('node:sqlite') || version === undefined) {
        throw new lib/* UserError */.yo({
            code: 'VEL_ENGINE_UNAVAILABLE',
            message: `Node ${process.versions.node} has no SQLite.`,
            why: 'The module node:sqlite ships with Node 22.13 and later, and SQLite migrations run on nothing else.',
            fix: 'Use Node 24:\n- uses: actions/setup-node@v6\n  with: { node-version: 24 }',
        });
    }
    return { dialect: 'sqlite', product: 'SQLite', version, major: Number.parseInt(version, 10), origin: 'bundled' };
}
function refuseOthers({ dialect, choice, extensions }) {
    if (dialect !== 'sqlite')
        throw new Error(`SQLite was asked for ${dialect}`);
    if (choice === 'url' || choice === 'installed') {
        throw new lib/* UserError */.yo({
            code: 'VEL_ENGINE_UNAVAILABLE',
            message: `The engine "${choice}" was asked for, and SQLite has only the one that ships with Node.`,
            why: 'SQLite is a library, not a server: there is no address to connect to and nothing to install.',
            fix: 'Leave `engine` out of the configuration, or set it to auto.',
        });
    }
    const [extension] = extensions;
    if (extension !== undefined) {
        throw new lib/* UserError */.yo({
            code: 'VEL_ENGINE_UNAVAILABLE',
            message: `The extension "${extension}" was asked for, and SQLite loads none here.`,
            why: 'An extension of SQLite is native code, which could do anything on this machine.',
            fix: 'Remove `extensions` from the configuration of this database.',
        });
    }
}

;// CONCATENATED MODULE: ./packages/sqlite/lib/index.js



/***/ })

};
