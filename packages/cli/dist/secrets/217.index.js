export const id = 217;
export const ids = [217];
export const modules = {

/***/ 5217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSecretsBaseline: () => (/* binding */ runSecretsBaseline)
/* harmony export */ });
/* harmony import */ var _velocity_model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9489);
/* harmony import */ var _velocity_secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(858);
/* harmony import */ var _console_secret_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1747);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2307);
/* harmony import */ var _read_report_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3687);
/* harmony import */ var _secret_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6557);






const DEFAULT_PATH = '.velocity/secrets-baseline.json';
/** Scans and writes a baseline. Errors: VEL_SECRETS_INCOMPLETE when not everything could be scanned. */
async function runSecretsBaseline(call, console) {
    const ports = await (0,_console_secret_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .createSecretPorts */ .n)(console, call.text('tree') ?? null, call.isSet('staged'));
    const outcome = await (0,_velocity_secrets__WEBPACK_IMPORTED_MODULE_1__/* .secretScan */ .C8)((0,_velocity_secrets__WEBPACK_IMPORTED_MODULE_1__/* .readSecretInputs */ .It)((0,_secret_options_js__WEBPACK_IMPORTED_MODULE_5__/* .inputsOfScan */ .yg)(call)), ports);
    const { report } = outcome;
    if (report.verdict === 'inconclusive')
        throw notWhole(report.headline);
    const path = call.text('output') ?? DEFAULT_PATH;
    const baseline = (0,_velocity_secrets__WEBPACK_IMPORTED_MODULE_1__/* .makeBaseline */ .c1)((0,_read_report_of_js__WEBPACK_IMPORTED_MODULE_4__/* .readReportOf */ .e)(outcome));
    await ports.files.write(path, baseline);
    const count = JSON.parse(baseline).findings.length;
    console.out(`wrote ${path}: ${count} findings that do not count from now on. Name it in .velocity.yml:\nsecrets:\n  baseline: ${path}\n`);
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .d.pass;
}
function notWhole(headline) {
    return new _velocity_model__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({
        code: 'VEL_SECRETS_INCOMPLETE',
        message: `no baseline was written: ${headline}`,
        why: 'what was not scanned would count as new later, or never be found.',
        fix: 'mend what the message names and run it again.',
    });
}


/***/ })

};
