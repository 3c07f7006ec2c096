export const id = 736;
export const ids = [736];
export const modules = {

/***/ 1736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSecretsScan: () => (/* binding */ runSecretsScan)
});

// EXTERNAL MODULE: ./packages/model/lib/index.js + 5 modules
var lib = __webpack_require__(9489);
// EXTERNAL MODULE: ./packages/report/lib/index.js + 30 modules
var report_lib = __webpack_require__(3309);
// EXTERNAL MODULE: ./packages/secrets/lib/index.js + 1105 modules
var secrets_lib = __webpack_require__(858);
// EXTERNAL MODULE: ./packages/cli/lib/exit-code.js
var exit_code = __webpack_require__(2307);
;// CONCATENATED MODULE: ./packages/cli/lib/console/publish-outcome.js


/**
 * Prints a finished gate's report and writes its files where the action writes them too.
 *
 * Shape: the exit code that the report's enforcement asks for.
 */
async function publishOutcome(outcome, files, console) {
    const { report } = outcome;
    const written = (0,report_lib/* reportFiles */.IU)(report, outcome.publish.hasSarif, outcome.files);
    // Of no use to the repository, also where its own .gitignore says nothing of it.
    await files.write('.velocity/out/.gitignore', '*\n');
    for (const { path, content } of written)
        await files.write(path, content);
    console.out((0,report_lib/* renderTerminal */.bF)(report, { hasColour: console.hasColour, width: console.width }));
    console.out(`wrote ${written.map(({ path }) => path).join(', ')}\n`);
    return report.enforcement === 'enforce' ? (0,exit_code/* exitCodeOf */.F)(outcome.conclusion ?? report.verdict) : exit_code/* EXIT */.d.pass;
}

// EXTERNAL MODULE: ./packages/cli/lib/console/secret-ports.js + 45 modules
var secret_ports = __webpack_require__(1747);
// EXTERNAL MODULE: ./packages/cli/lib/commands/read-report-of.js
var read_report_of = __webpack_require__(3687);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/render-gitleaks-json.js


const CONFIDENCES = ['high', 'medium', 'low'];
/** Turns a report into the array that tools around gitleaks read. Errors: VEL_CLI_USAGE for an unknown confidence. */
function renderGitleaksJson(report, confidence) {
    const least = CONFIDENCES.find((name) => name === confidence);
    if (least === undefined) {
        throw new lib/* UserError */.yo({
            code: 'VEL_CLI_USAGE',
            message: `velocity secrets scan: "${confidence}" is no confidence.`,
            why: 'findings are of high, medium or low confidence.',
            fix: '--confidence medium',
        });
    }
    return `${JSON.stringify((0,secrets_lib/* gitleaksJson */.zM)(report, least), null, 1)}\n`;
}

// EXTERNAL MODULE: ./packages/cli/lib/commands/secret-options.js
var secret_options = __webpack_require__(6557);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/run-secrets-scan.js









const FORMATS = ['text', 'json', 'sarif', 'gitleaks-json'];
/** Scans, prints what was found in the format that was asked for, and ends with the verdict's exit code. */
async function runSecretsScan(call, console) {
    refuseTwoSources(call);
    const format = formatOf(call);
    const inputs = (0,secrets_lib/* readSecretInputs */.It)((0,secret_options/* inputsOfScan */.yg)(call));
    const ports = await (0,secret_ports/* createSecretPorts */.n)(console, call.text('tree') ?? null, call.isSet('staged'));
    const outcome = await (0,secrets_lib/* secretScan */.C8)(inputs, ports);
    if (format === 'text')
        return publishOutcome(outcome, ports.files, console);
    console.out(render(outcome, format, call.text('confidence') ?? 'medium'));
    const { report } = outcome;
    if (report.verdict === 'inconclusive')
        console.err(`${report.headline}\n`);
    return report.enforcement === 'enforce' ? (0,exit_code/* exitCodeOf */.F)(report.verdict) : exit_code/* EXIT */.d.pass;
}
function render(outcome, format, confidence) {
    if (format === 'sarif')
        return (0,report_lib/* renderSarif */.WH)(outcome.report, lib/* VERSION */.xv);
    const report = (0,read_report_of/* readReportOf */.e)(outcome);
    return format === 'json' ? `${(0,report_lib/* canonicalJson */.dj)(report)}\n` : renderGitleaksJson(report, confidence);
}
function formatOf(call) {
    const given = call.text('format') ?? 'text';
    const format = FORMATS.find((name) => name === given);
    if (format === undefined)
        throw usage(`"${given}" is no format`, `--format ${FORMATS.join(', ')}`);
    return format;
}
function refuseTwoSources(call) {
    const given = ['staged', 'history'].filter((name) => call.isSet(name));
    const named = ['range', 'tree'].filter((name) => call.text(name) !== undefined);
    const all = [...given, ...named];
    if (all.length > 1)
        throw usage(`--${all.join(' and --')} cannot be given together`, 'give one of them');
    const range = call.text('range');
    if (range !== undefined && !isRange(range))
        throw usage(`"${range}" is no range`, '--range origin/main..HEAD');
}
/** `A..B`: two names, and neither three dots nor one of them left out. */
function isRange(range) {
    const [from = '', to = '', ...more] = range.split('..');
    return more.length === 0 && from !== '' && to !== '' && !to.startsWith('.') && !/\s/u.test(range);
}
function usage(message, fix) {
    return new lib/* UserError */.yo({
        code: 'VEL_CLI_USAGE',
        message: `velocity secrets scan: ${message}.`,
        why: 'what is scanned must be clear: a scan of the wrong thing would be green.',
        fix,
    });
}


/***/ })

};
