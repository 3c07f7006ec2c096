import { describe, expect, test } from '@jest/globals'
import { ALL_MIGRATION_RULES } from '../../src/rules/all-migration-rules.ts'
import { renderRuleDocs } from '../../src/rules/render-rule-docs.ts'
import { ruleById } from '../../src/rules/rule-by-id.ts'

/** Rules that no other tool has: each stands here on purpose. */
const NOVEL = [
  'MG-LOCK-05',
  'MG-RB-02',
  'MG-RB-03',
  'MG-RB-04',
  'MG-RB-05',
  'MG-RB-07',
  'MG-COMPAT-03',
  'MG-ORD-03',
  'MG-ORD-04',
  'MG-PLAN-01',
  'MG-PLAN-03',
  'MG-PLAN-04',
  'MG-PLAN-05',
  'MG-PLAN-06',
  'MG-PLAN-07',
  'MG-PLAN-08',
  'MG-VERIFY-01',
  'MG-VERIFY-02',
  'MG-VERIFY-03',
  'MG-VERIFY-04',
  'MG-VERIFY-05',
  'MG-VERIFY-06',
  'MG-VERIFY-07',
  'MG-LIMIT-01',
  'MG-TOOL-01',
  'MG-MY-04',
  'MG-MY-10',
]

const UNION = [
  ...['01', '02', '03', '04', '05'].map((n) => `MG-LOCK-${n}`),
  'MG-REW-01',
  'MG-SCAN-01',
  ...['01', '02', '03', '04', '05', '06'].map((n) => `MG-IDX-${n}`),
  'MG-PART-01',
  ...['01', '02', '03', '04'].map((n) => `MG-TX-${n}`),
  ...['01', '02', '03', '04'].map((n) => `MG-DATA-${n}`),
  ...['01', '02', '03'].map((n) => `MG-COMPAT-${n}`),
  ...['01', '02', '03', '04', '05', '06', '07'].map((n) => `MG-RB-${n}`),
  ...['01', '02', '03', '04', '05'].map((n) => `MG-ORD-${n}`),
  ...['01', '02'].map((n) => `MG-DRIFT-${n}`),
  ...['01', '02', '03', '04', '05', '06', '07', '08'].map((n) => `MG-PLAN-${n}`),
  ...['01', '02', '03', '04', '05', '06', '07'].map((n) => `MG-VERIFY-${n}`),
  ...['MG-HOST-01', 'MG-TOOL-01', 'MG-LIMIT-01', 'MG-RUN-01', 'MG-PARSE-01'],
]

// Those of MySQL need its server: mysql-rules.test.ts has a case that breaks each of them.
const JUDGING = ALL_MIGRATION_RULES.filter(({ id, check }) => check !== undefined && !id.startsWith('MG-MY-'))

describe('the catalogue of rules', () => {
  test('has every id once', () => {
    const ids = ALL_MIGRATION_RULES.map(({ id }) => id)
    expect(ids.length).toBe(new Set(ids).size)
  })

  test('has every id of the union table but those of MySQL, and style rules besides', () => {
    const ids = ALL_MIGRATION_RULES.map(({ id }) => id)
    expect(ids.filter((id) => !/^MG-(?:STYLE|MY)-/u.test(id)).sort()).toEqual([...UNION].sort())
    expect(ids.filter((id) => id.startsWith('MG-STYLE-')).length).toBeGreaterThanOrEqual(16)
  })

  test.each(ALL_MIGRATION_RULES.map((rule) => [rule.id, rule] as const))('%s is documented', (id, rule) => {
    expect(id).toMatch(/^MG-(?:[A-Z]+-\d{2}|STYLE-[a-z]+(?:-[a-z]+)*)$/u)
    expect(rule.title).toMatch(/^[A-Za-z][^.]{4,60}$/u)
    expect(rule.description.length).toBeGreaterThan(40)
    expect(rule.help.length).toBeGreaterThan(8)
    expect(rule.covers.length === 0).toBe(NOVEL.includes(id))
    for (const other of rule.covers) expect(other).toMatch(/^[a-z][a-z_-]*:[\w-]+$/u)
    expect(ruleById(id)).toBe(rule)
  })

  test.each(JUDGING.map((rule) => [rule.id, rule] as const))(
    '%s judges by itself and has examples of both kinds',
    (_, { examples }) => {
      expect(examples.bad.length).toBeGreaterThan(0)
      expect(examples.good.length).toBeGreaterThan(0)
    },
  )

  test('has no style rule on by default but names that are cut and tables without a key', () => {
    const on = ALL_MIGRATION_RULES.filter(({ id, isOnByDefault }) => id.startsWith('MG-STYLE-') && isOnByDefault)
    expect(on.map(({ id }) => id)).toEqual(['MG-STYLE-identifier-too-long', 'MG-STYLE-primary-key'])
  })

  test('lets nobody waive what fails closed', () => {
    const never = ALL_MIGRATION_RULES.filter(({ isWaivable }) => !isWaivable).map(({ id }) => id)
    expect(never).toEqual(
      expect.arrayContaining([
        'MG-ORD-01',
        'MG-ORD-03',
        'MG-RB-02',
        'MG-HOST-01',
        'MG-RUN-01',
        'MG-PARSE-01',
        'MG-LIMIT-01',
      ]),
    )
  })
})

describe('the documentation of the rules', () => {
  const docs = renderRuleDocs(ALL_MIGRATION_RULES)

  test('has a section and a row for each rule', () => {
    for (const { id, title } of ALL_MIGRATION_RULES) {
      expect(docs).toContain(`\n## ${id}\n`)
      expect(docs).toContain(`| [${id}](#${id.toLowerCase()}) | ${title} |`)
    }
  })

  test('shows the bad example, the good one and what to write instead', () => {
    const section = docs.slice(docs.indexOf('## MG-TX-04\n'), docs.indexOf('## MG-DATA-01\n'))
    expect(section).toBe(`## MG-TX-04

**NOT VALID and VALIDATE in one transaction.** ${ruleById('MG-TX-04')?.description ?? ''}

- **How it knows.** It reads the parse tree of the statement, together with the schema of the base.
- **Severity.** error.
- **Covers.** \`pgfence:not-valid-validate-same-tx\`, \`postgres-language-server:require-separate-constraint-validation\`, \`strong_migrations:validate_check_constraint\`, \`strong_migrations:validate_foreign_key\`

**Bad.**

\`\`\`sql
-- the base holds
CREATE TABLE users (id bigint, age int);
-- the up, in a transaction of the tool
ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;
ALTER TABLE users VALIDATE CONSTRAINT grown;
\`\`\`

**Good.**

\`\`\`sql
-- the base holds
CREATE TABLE users (id bigint, age int);
-- up 1, in a transaction of the tool
ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;
-- up 2, in a transaction of the tool
ALTER TABLE users VALIDATE CONSTRAINT grown;
\`\`\`

**Instead.**

Put VALIDATE into the next migration.

`)
  })
})
