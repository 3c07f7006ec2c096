import { choice, text } from '@velocity/policy'
import * as v from 'valibot'

const DATE = 'a day as YYYY-MM-DD'
const DIGEST = '“sha256:” and 64 hexadecimal digits'
const version = v.pipe(v.union([text, v.number()], 'a version'), v.transform(String), v.maxLength(255, 'a version'))
const statement = v.pipe(text, v.maxLength(10_000, 'a query of at most 10,000 characters'))
const list = <T extends v.GenericSchema>(item: T, what: string) =>
  v.pipe(v.array(item, `a list of ${what}`), v.maxLength(1000, `a list of at most 1,000 ${what}`))

/** A day that the calendar has. */
export const day = v.pipe(
  v.string(DATE),
  v.regex(/^\d{4}-\d{2}-\d{2}$/u, DATE),
  v.check((value) => {
    const [year = 0, month = 0, date = 0] = value.split('-').map(Number)
    const last = [
      31,
      year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
      31,
      30,
      31,
      30,
      31,
      31,
      30,
      31,
      30,
      31,
    ]
    return date >= 1 && date <= (last[month - 1] ?? 0)
  }, 'a day that the calendar has'),
)

/** A digest with the name of its algorithm. */
export const digest = v.pipe(v.string(DIGEST), v.regex(/^sha256:[0-9a-f]{64}$/u, DIGEST))

/** The strict schema of a plan file. */
export const planSchema = v.strictObject({
  plan: v.literal('v1', '“v1”'),
  database: v.exactOptional(text),
  migrations: v.pipe(list(version, 'versions'), v.minLength(1, 'a list of one version or more')),
  reason: text,
  owner: text,
  ticket: v.exactOptional(v.union([text, v.pipe(v.number(), v.transform(String))], 'a text')),
  phase: choice(['expand', 'backfill', 'contract']),
  after: v.exactOptional(text),
  expires: v.exactOptional(day),
  deploy: v.exactOptional(
    v.strictObject({
      order: v.exactOptional(choice(['schema-first', 'code-first'])),
      window: v.exactOptional(text),
      batch: v.exactOptional(
        v.strictObject({ table: text, size: v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(1)) }),
      ),
    }),
  ),
  rollback: v.strictObject({
    strategy: choice(['down-script', 'forward-fix', 'restore']),
    when: v.exactOptional(text),
    data_loss: v.exactOptional(text),
    code_first: v.exactOptional(v.boolean('true or false')),
  }),
  irreversible: v.exactOptional(list(text, 'texts')),
  checks: v.exactOptional(
    v.strictObject({
      pre: v.exactOptional(list(statement, 'queries')),
      post: v.exactOptional(list(statement, 'queries')),
    }),
  ),
  measured: v.exactOptional(
    v.strictObject({
      rollback: choice(['exact', 'column-order', 'different', 'fails', 'missing']),
      blocks: choice(['nothing', 'writes', 'reads']),
      schema: digest,
    }),
  ),
})
