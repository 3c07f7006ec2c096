import type { GateReport } from '@velocity/model'
import * as v from 'valibot'
import { isSafePath } from './is-safe-path.ts'

const line = v.pipe(
  v.string('a text was expected'),
  v.maxLength(65_536, 'the text is longer than 65,536 characters'),
  v.check((value) => value.isWellFormed(), 'the text holds half of a surrogate pair'),
)
const name = v.pipe(
  line,
  v.regex(/^[a-z][a-z0-9-]{0,63}$/u, 'a name in lower-case letters, digits and hyphens was expected'),
)
const path = v.pipe(
  line,
  v.maxLength(4096, 'the path is longer than 4,096 characters'),
  v.check(isSafePath, 'the path is not below the root'),
)
const whole = v.pipe(
  v.number('a whole number was expected'),
  v.safeInteger('a whole number was expected'),
  v.minValue(0, 'a number of 0 or more was expected'),
)
const lineNumber = v.pipe(whole, v.minValue(1, 'lines count from 1'))
const sha = v.pipe(line, v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u, 'a full commit hash was expected'))
const digest = v.pipe(line, v.regex(/^sha256:[0-9a-f]{64}$/u, 'sha256:<64 hex digits> was expected'))
const verdict = v.picklist(['pass', 'fail', 'inconclusive'], 'pass, fail or inconclusive was expected')
const rule = v.pipe(line, v.regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/u, 'a rule such as coverage/patch was expected'))

function list<const T extends v.GenericSchema>(item: T, max: number) {
  return v.pipe(v.array(item, 'a list was expected'), v.maxLength(max, `the list has more than ${max} entries`))
}

const location = v.pipe(
  v.strictObject({ path, startLine: v.exactOptional(lineNumber), endLine: v.exactOptional(lineNumber) }),
  v.check(
    ({ startLine, endLine }) => endLine === undefined || (startLine !== undefined && endLine >= startLine),
    'the end is before the start',
  ),
)

const waiver = v.strictObject({
  id: line,
  gate: name,
  rule,
  scope: line,
  reason: line,
  owner: line,
  approver: line,
  expires: v.pipe(line, v.regex(/^\d{4}-\d{2}-\d{2}$/u, 'a date was expected')),
  diff: v.exactOptional(digest),
})

const suppression = v.strictObject({
  kind: v.picklist(['inSource', 'external'], 'inSource or external was expected'),
  origin: line,
  reason: v.nullable(line),
  expires: v.nullable(v.pipe(line, v.regex(/^\d{4}-\d{2}-\d{2}$/u, 'a date was expected'))),
})

const ruleInfo = v.strictObject({
  id: rule,
  title: line,
  description: line,
  help: line,
  helpUri: v.nullable(v.pipe(line, v.regex(/^https:\/\/[^\s]+$/u, 'a https address was expected'))),
  securitySeverity: v.nullable(v.pipe(line, v.regex(/^(?:10\.0|\d\.\d)$/u, 'a number from 0.0 to 10.0 was expected'))),
  tags: list(line, 20),
})

const finding = v.strictObject({
  rule,
  severity: v.picklist(['error', 'warning', 'note'], 'error, warning or note was expected'),
  verdict,
  message: line,
  why: v.exactOptional(line),
  fix: v.exactOptional(line),
  fixLanguage: v.exactOptional(v.picklist(['sql', 'words'], 'sql or words was expected')),
  code: v.custom<`VEL_${string}`>(
    (value) => typeof value === 'string' && /^VEL_[A-Z0-9_]{1,64}$/u.test(value),
    'a code such as VEL_COV_EMPTY was expected',
  ),
  locations: list(location, 20_000),
  placeNote: v.exactOptional(line),
  scope: line,
  fingerprint: line,
  suppression: v.exactOptional(suppression),
  waiver: v.exactOptional(waiver),
})

const cell = v.union(
  [line, v.strictObject({ code: line }), v.strictObject({ location, text: v.exactOptional(line) })],
  'a text, a code or a place was expected',
)

const section = v.strictObject({
  title: line,
  columns: list(line, 50),
  rows: list(list(cell, 50), 100_000),
  note: v.exactOptional(line),
  isFolded: v.exactOptional(v.boolean('true or false was expected')),
})

/** What a `verdict.json` must look like, to the last key. */
export const gateReportSchema: v.GenericSchema<unknown, GateReport> = v.strictObject({
  schema: v.literal('velocity.gate-report/1', 'another schema than velocity.gate-report/1'),
  gate: name,
  id: v.pipe(line, v.regex(/^[\w.-]{1,64}$/u, 'an id of up to 64 letters, digits, ".", "_" or "-" was expected')),
  verdict,
  enforcement: v.picklist(['enforce', 'warn', 'observe'], 'enforce, warn or observe was expected'),
  reason: v.pipe(line, v.regex(/^[a-z0-9/-]{1,128}$/u, 'a reason in lower-case letters was expected')),
  headline: line,
  subject: v.strictObject({
    headSha: sha,
    baseSha: v.nullable(sha),
    baseOrigin: line,
    isDirty: v.boolean('true or false was expected'),
  }),
  findings: list(finding, 50_000),
  evidence: list(
    v.strictObject({ kind: line, path, format: v.exactOptional(line), sizeBytes: whole, digest, entries: whole }),
    20_000,
  ),
  sections: list(section, 500),
  notices: list(line, 5000),
  facts: v.record(
    v.pipe(line, v.maxLength(256, 'the name is longer than 256 characters')),
    v.nullable(v.union([line, v.pipe(v.number(), v.safeInteger())], 'a text, a whole number or null was expected')),
  ),
  rules: v.exactOptional(list(ruleInfo, 2000)),
})
