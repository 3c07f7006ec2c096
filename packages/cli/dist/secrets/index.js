import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 542:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 6557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ SECRET_OPTIONS),
/* harmony export */   Pr: () => (/* binding */ SCAN_OPTIONS),
/* harmony export */   yg: () => (/* binding */ inputsOfScan)
/* harmony export */ });
/** What of a tree or a history is scanned; one of them at most. */
const SCAN_OPTIONS = {
    staged: { type: 'boolean', help: 'what the next commit would hold' },
    range: { type: 'string', value: '<A..B>', help: 'the commits that B has and A has not' },
    tree: { type: 'string', value: '<dir>', help: 'every file below a folder, in a repository or not' },
    history: { type: 'boolean', help: 'every commit of every branch and tag' },
};
/** The inputs of secret-scan that make sense on a laptop, as options. */
const SECRET_OPTIONS = {
    config: { type: 'string', value: '<path>', help: 'policy file (default: .velocity.yml)' },
    'scanner-config': {
        type: 'string',
        value: '<path>',
        help: 'configuration of gitleaks or betterleaks, or none (default: their own names, where there is one)',
    },
    baseline: { type: 'string', value: '<path>', help: 'what it holds does not count' },
    'block-on': { type: 'string', value: '<confidence>', help: 'high, medium or low (default: high)' },
    'inline-allow': { type: 'string', value: '<how>', help: 'off, reason or any (default: any)' },
    compat: { type: 'string', value: '<how>', help: "native, or gitleaks for that scanner's own decisions" },
    'decode-depth': { type: 'string', value: '<n>', help: 'how often decoded text is decoded again (default: 2)' },
    'archive-depth': { type: 'string', value: '<n>', help: 'how deep archives are opened (default: 0)' },
    'max-minutes': { type: 'string', value: '<n>', help: 'the longest the scan may take (default: 30)' },
    enforcement: { type: 'string', value: '<how>', help: 'enforce, warn or observe' },
    id: { type: 'string', value: '<id>', help: 'which of several secret scans (default: default)' },
};
/** Reads a call's options as the action's inputs, so that both go through the same door. */
function inputsOfScan(call) {
    const [base = '', head = ''] = (call.text('range') ?? '').split('..');
    const given = {
        mode: modeOf(call),
        'base-sha': base,
        'head-sha': head,
        // The ports are those of the folder itself.
        tree: '',
    };
    return { get: (input) => given[input] ?? call.list(input).join('\n') };
}
function modeOf(call) {
    if (call.isSet('staged'))
        return 'staged';
    if (call.isSet('history'))
        return 'history';
    if (call.text('tree') !== undefined)
        return 'tree';
    return call.text('range') === undefined ? 'auto' : 'range';
}


/***/ }),

/***/ 8137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ secretsBaselineCommand)
/* harmony export */ });
/* harmony import */ var _secret_options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6557);

/** What is known today and does not count from now on. */
const secretsBaselineCommand = {
    name: 'secrets baseline',
    summary: 'Scans and writes what was found as a baseline: from then on only new secrets count.',
    positionals: '',
    options: {
        ..._secret_options_js__WEBPACK_IMPORTED_MODULE_0__/* .SCAN_OPTIONS */ .Pr,
        output: { type: 'string', value: '<path>', help: 'where it is written (default: .velocity/secrets-baseline.json)' },
        ..._secret_options_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_OPTIONS */ .C,
    },
    examples: [
        'velocity secrets baseline --history',
        'velocity secrets baseline --history --output secrets-baseline.json',
    ],
    load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(247), __nccwpck_require__.e(378), __nccwpck_require__.e(665), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5217))).runSecretsBaseline,
};


/***/ }),

/***/ 4999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ secretsExplainCommand)
/* harmony export */ });
/** One finding of the last scan, in full. */
const secretsExplainCommand = {
    name: 'secrets explain',
    summary: 'Tells everything about one finding: what it is, where it came in, how to revoke it, how to let it through.',
    positionals: '<fingerprint>',
    options: {
        report: { type: 'string', value: '<path>', help: 'a secrets.json (default: that of the last scan here)' },
        id: { type: 'string', value: '<id>', help: 'which of several secret scans (default: default)' },
    },
    examples: [
        'velocity secrets explain vs2-0f3a…',
        'velocity secrets explain vs2-0f3a… --report downloaded/secrets.json',
    ],
    load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(247), __nccwpck_require__.e(378), __nccwpck_require__.e(215)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7215))).runSecretsExplain,
};


/***/ }),

/***/ 5771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ secretsScanCommand)
/* harmony export */ });
/* harmony import */ var _secret_options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6557);

/** The same scan that the action runs. */
const secretsScanCommand = {
    name: 'secrets scan',
    summary: 'Looks for secrets, as the secret-scan action does; without an option in what this branch would bring.',
    positionals: '',
    options: {
        ..._secret_options_js__WEBPACK_IMPORTED_MODULE_0__/* .SCAN_OPTIONS */ .Pr,
        format: { type: 'string', value: '<name>', help: 'text, json, sarif or gitleaks-json (default: text)' },
        confidence: { type: 'string', value: '<least>', help: 'for gitleaks-json: high, medium or low (default: medium)' },
        ..._secret_options_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_OPTIONS */ .C,
    },
    examples: [
        'velocity secrets scan',
        'velocity secrets scan --staged',
        'velocity secrets scan --range origin/main..HEAD',
        'velocity secrets scan --tree . --format gitleaks-json',
        'velocity secrets scan --history --format sarif',
    ],
    load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(247), __nccwpck_require__.e(378), __nccwpck_require__.e(665), __nccwpck_require__.e(736)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1736))).runSecretsScan,
};


/***/ }),

/***/ 4275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createConsole)
/* harmony export */ });
/** Makes the console of this process: colour only on a terminal, and never when NO_COLOR is set. */
function createConsole() {
    const { stdout, stderr, env } = process;
    return {
        out: (text) => void stdout.write(text),
        err: (text) => void stderr.write(text),
        hasColour: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '',
        width: stdout.columns ?? 100,
        cwd: process.cwd(),
        env,
        scanWorker: null,
    };
}


/***/ }),

/***/ 2307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/* harmony import */ var _velocity_model__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9489);

/** What the command ends with. Scripts tell "found something" from "was used wrongly" and from "crashed". */
const EXIT = { pass: 0, bug: 1, usage: 2, inconclusive: 3, fail: 10 };
/** Maps a verdict to the exit code that says it. */
function exitCodeOf(verdict) {
    switch (verdict) {
        case 'pass':
            return EXIT.pass;
        case 'fail':
            return EXIT.fail;
        case 'inconclusive':
            return EXIT.inconclusive;
        default:
            return (0,_velocity_model__WEBPACK_IMPORTED_MODULE_0__/* .assertNever */ .xb)(verdict);
    }
}


/***/ }),

/***/ 2071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./packages/model/lib/index.js + 5 modules
var lib = __nccwpck_require__(9489);
;// CONCATENATED MODULE: ./packages/cli/lib/console/render-user-error.js
/** Renders a mistake of the user's: what, why, how to mend it, the code last. */
function renderUserError(error) {
    const lines = [
        `velocity: ${error.message}`,
        `Why:  ${indent(error.why)}`,
        `Fix:  ${indent(error.fix)}`,
        `${error.code} · velocity explain ${error.code}`,
    ];
    return `${lines.join('\n')}\n`;
}
function indent(text) {
    return text.split('\n').join('\n      ');
}

// EXTERNAL MODULE: ./packages/cli/lib/exit-code.js
var exit_code = __nccwpck_require__(2307);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./packages/cli/lib/parse-call.js


/**
 * Parses a command's arguments, strictly.
 *
 * Errors: `UserError` VEL_CLI_USAGE for an unknown option, or one without its value.
 */
function parseCall(command, args) {
    const { values, positionals } = parse(command, args);
    const read = (name) => {
        const value = values[name];
        return [value].flat().filter((entry) => typeof entry === 'string');
    };
    return { positionals, list: read, text: (name) => read(name).at(-1), isSet: (name) => values[name] === true };
}
function parse(command, args) {
    const options = Object.fromEntries(Object.entries(command.options).map(([name, { type, isMultiple = false }]) => [
        name,
        { type, multiple: isMultiple },
    ]));
    try {
        return (0,external_node_util_namespaceObject.parseArgs)({ args: [...args], options, allowPositionals: command.positionals !== '', strict: true });
    }
    catch (cause) {
        throw new lib/* UserError */.yo({
            code: 'VEL_CLI_USAGE',
            message: `velocity ${command.name}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`,
            why: 'arguments are parsed strictly: a misspelt option would otherwise do nothing in silence.',
            fix: `velocity ${command.name} --help`,
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./packages/cli/lib/render-help.js
/** Renders `velocity --help`. */
function renderOverview(commands) {
    const width = Math.max(...commands.map(({ name }) => name.length));
    const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
    return [
        'velocity: the verdicts of the pull-request gates, on this machine.',
        '',
        'Usage: velocity <command> [options]',
        '',
        ...rows,
        '',
        'velocity <command> --help shows options and examples; velocity --version the version.',
        'Exit codes: 0 pass, 10 fail, 3 inconclusive, 2 wrong use or input, 1 a bug of ours.',
        '',
    ].join('\n');
}
/** Renders one command's `--help`. */
function renderHelp(command) {
    const options = Object.entries(command.options).map(([name, { value, help }]) => ({
        left: `  --${name}${value === undefined ? '' : ` ${value}`}`,
        help,
    }));
    const width = Math.max(0, ...options.map(({ left }) => left.length));
    return [
        command.summary,
        '',
        ['Usage: velocity', command.name, command.positionals, options.length === 0 ? '' : '[options]']
            .filter((word) => word !== '')
            .join(' '),
        '',
        ...options.map(({ left, help }) => `${left.padEnd(width)}  ${help}`),
        ...(options.length === 0 ? [] : ['']),
        'Examples:',
        ...command.examples.map((example) => `  ${example}`),
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/cli/lib/run-cli.js





/**
 * Runs the command that the arguments name.
 *
 * Errors: never throws. A mistake of the user's is printed and gives 2; anything else is a bug of ours, printed with its stack.
 */
async function runCli(commands, args, console) {
    try {
        return await dispatch(commands, args, console);
    }
    catch (error) {
        if (error instanceof lib/* UserError */.yo) {
            console.err(renderUserError(error));
            return exit_code/* EXIT */.d.usage;
        }
        const stack = error instanceof Error ? error.stack : String(error);
        console.err(`${stack}\nThis is a bug in velocity; please report it with the lines above.\n`);
        return exit_code/* EXIT */.d.bug;
    }
}
async function dispatch(commands, given, console) {
    const args = given[0] === 'help' ? [...given.slice(1), '--help'] : given;
    if (args[0] === '--version') {
        console.out(`${lib/* VERSION */.xv}\n`);
        return exit_code/* EXIT */.d.pass;
    }
    const command = commands.find(({ name }) => name.split(' ').every((word, at) => args[at] === word));
    if (command === undefined)
        return overview(commands, args, console);
    const rest = args.slice(command.name.split(' ').length);
    if (rest.includes('--help') || rest.includes('-h')) {
        console.out(renderHelp(command));
        return exit_code/* EXIT */.d.pass;
    }
    const call = parseCall(command, rest);
    const act = await command.load();
    return act(call, console);
}
function overview(commands, args, console) {
    const [first] = args;
    const isAsked = first === undefined || first === '--help' || first === '-h';
    const group = commands.filter(({ name }) => name.startsWith(`${first} `));
    const shown = group.length > 0 ? group : commands;
    if (isAsked || (group.length > 0 && (args.length === 1 || args.includes('--help')))) {
        console.out(renderOverview(shown));
        return exit_code/* EXIT */.d.pass;
    }
    throw new lib/* UserError */.yo({
        code: 'VEL_CLI_USAGE',
        message: `there is no command "velocity ${args.join(' ')}".`,
        why: 'it is misspelt, or belongs to another version.',
        fix: `velocity --help\nCommands: ${shown.map(({ name }) => name).join(', ')}`,
    });
}


/***/ }),

/***/ 3992:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _commands_secrets_baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8137);
/* harmony import */ var _commands_secrets_explain_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4999);
/* harmony import */ var _commands_secrets_scan_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5771);
/* harmony import */ var _console_create_console_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4275);
/* harmony import */ var _run_cli_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2071);







// The entry of packages/cli/dist/secrets: what a commit hook waits for starts without an installation and without compiling anything.
// bin/velocity.mjs imports it.
const commands = [_commands_secrets_scan_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsScanCommand */ .G, _commands_secrets_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsBaselineCommand */ .y, _commands_secrets_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsExplainCommand */ .G];
const bundle = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? ''))), 'dist', 'secrets');
process.exitCode = await (0,_run_cli_js__WEBPACK_IMPORTED_MODULE_5__/* .runCli */ .a)(commands, process.argv.slice(2), {
    ...(0,_console_create_console_js__WEBPACK_IMPORTED_MODULE_6__/* .createConsole */ .s)(),
    scanWorker: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(bundle, 'worker', 'index.js'),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ UserError),
  xv: () => (/* reexport */ VERSION),
  xb: () => (/* reexport */ assertNever),
  $Y: () => (/* reexport */ stripControls),
  QZ: () => (/* reexport */ worst)
});

;// CONCATENATED MODULE: ./packages/model/lib/assert-never.js
/**
 * Marks a branch that the types rule out.
 *
 * Errors: always throws a plain `Error`, which is a bug of ours.
 */
function assertNever(value) {
    throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./packages/model/lib/strip-controls.js
/**
 * Removes control characters and Unicode direction overrides from text that came from outside.
 *
 * Shape: tabs and line feeds become one space; every other C0 and C1 control, DEL and bidirectional control is dropped.
 */
function stripControls(text) {
    return (text
        .replace(/[\t\n\r\u2028\u2029]+/gu, ' ')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the point
        .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ''));
}

;// CONCATENATED MODULE: ./packages/model/lib/user-error.js
/**
 * A mistake that the user can mend. Everything else that is thrown is a bug of ours.
 *
 * Shape: `code` is stable and is what tests assert; the prose may change.
 */
class UserError extends Error {
    name = 'UserError';
    code;
    why;
    fix;
    constructor(parts) {
        super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
        this.code = parts.code;
        this.why = parts.why;
        this.fix = parts.fix;
    }
}

;// CONCATENATED MODULE: ./packages/model/lib/verdict.js
const PRECEDENCE = { pass: 0, inconclusive: 1, fail: 2 };
/**
 * Gives the worse of two verdicts: fail before inconclusive before pass.
 *
 * Errors: never throws. Commutative, associative and idempotent; `pass` is its neutral element.
 */
function worst(left, right) {
    return PRECEDENCE[left] >= PRECEDENCE[right] ? left : right;
}

;// CONCATENATED MODULE: ./packages/model/lib/version.js
/** The version of the actions and of the command. A test holds it against the root's package.json. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./packages/model/lib/index.js







/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3992);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
