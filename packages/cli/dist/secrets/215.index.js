export const id = 215;
export const ids = [215];
export const modules = {

/***/ 7215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSecretsExplain: () => (/* binding */ runSecretsExplain)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _velocity_model__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9489);
/* harmony import */ var _velocity_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3309);
/* harmony import */ var _velocity_secrets__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(858);
/* harmony import */ var _console_local_ports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2641);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2307);







/** Prints everything that the last scan knows of a finding. */
async function runSecretsExplain(call, console) {
    const [wanted] = call.positionals;
    if (wanted === undefined)
        throw usage();
    const given = call.text('report');
    const path = given === undefined
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(await (0,_console_local_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .findRoot */ .w)(console), (0,_velocity_report__WEBPACK_IMPORTED_MODULE_3__/* .outputFolder */ .qi)('secrets', call.text('id') ?? 'default'), 'secrets.json')
        : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(console.cwd, given);
    const report = await readReport(path);
    const prefix = wanted.replace(/…$/u, '');
    const found = report.findings.filter(({ fingerprint }) => fingerprint.startsWith(prefix));
    const [finding] = found;
    if (finding === undefined || found.length > 1)
        throw unknown(wanted, found.length, path);
    console.out(`${render(finding).map(stripLine).join('\n')}\n`);
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .d.pass;
}
function render(finding) {
    const { title, provider, confidence, isBlocking, validity, validityDetail, suppression } = finding;
    const places = finding.occurrences.map(({ commit, startLine }) => `  ${commit === null ? 'here' : commit.slice(0, 12)}  ${finding.path === '' ? finding.kind : `${finding.path}:${startLine}`}`);
    const more = finding.occurrenceCount - places.length;
    return [
        `${title} (${provider}) · ${finding.rule}`,
        `${finding.fingerprint}`,
        '',
        `Confidence:  ${confidence}${isBlocking ? ', blocks' : ', does not block'}`,
        ...(validity === null ? [] : [`Checked:     ${validity}${validityDetail === null ? '' : `: ${validityDetail}`}`]),
        ...finding.reasons.map((reason) => `Because:     ${reason}`),
        ...(suppression === null
            ? []
            : [`Suppressed:  by ${suppression.origin}: ${suppression.reason ?? 'no reason given'}`]),
        `Looks like:  ${finding.excerpt}`,
        `Length:      ${finding.secretLength} bytes, ${finding.entropy} bits each`,
        `Now:         ${finding.line === null ? 'no longer in the tree' : `${finding.path}:${finding.line}`}`,
        'Came in:',
        ...places,
        ...(more > 0 ? [`  and ${more} more`] : []),
        '',
        `Revoke:      ${finding.rotate}`,
        ...(finding.documentation === null ? [] : [`Read:        ${finding.documentation}`]),
        '',
        'If it is no secret, in .velocity.yml of the base branch:',
        'waivers:',
        '  - id: W-1',
        '    gate: secrets',
        `    rule: secrets/${finding.rule}`,
        `    scope: fingerprint:${finding.fingerprint}`,
        '    reason: why it is none, in ten characters or more',
        '    owner: "@you"',
        '    approver: "@somebody-else"',
        '    expires: a day within ninety days, YYYY-MM-DD',
    ];
}
function stripLine(line) {
    return (0,_velocity_model__WEBPACK_IMPORTED_MODULE_2__/* .stripControls */ .$Y)(line);
}
async function readReport(path) {
    try {
        return (0,_velocity_secrets__WEBPACK_IMPORTED_MODULE_4__/* .parseSecretReport */ .G1)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw new _velocity_model__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo({
            code: 'VEL_SECRETS_NO_REPORT',
            message: `${path} cannot be read as the report of a scan.`,
            why: 'no scan was run here yet, or another version wrote it.',
            fix: 'velocity secrets scan',
            cause,
        });
    }
}
function unknown(wanted, count, path) {
    return new _velocity_model__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo({
        code: 'VEL_SECRETS_UNKNOWN_FINGERPRINT',
        message: `${count === 0 ? 'no finding' : `${count} findings`} of ${path} ${count === 1 ? 'has' : 'have'} a fingerprint that starts with "${(0,_velocity_model__WEBPACK_IMPORTED_MODULE_2__/* .stripControls */ .$Y)(wanted)}".`,
        why: count === 0 ? 'it is misspelt, or the last scan looked elsewhere.' : 'the start that was given is too short.',
        fix: 'give the whole fingerprint; scan the same range again:\nvelocity secrets scan',
    });
}
function usage() {
    return new _velocity_model__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo({
        code: 'VEL_CLI_USAGE',
        message: 'velocity secrets explain: no fingerprint was given.',
        why: 'it tells of one finding.',
        fix: 'velocity secrets explain vs2-…',
    });
}


/***/ })

};
