import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareFingerprints } from '../src/fingerprint/compare-fingerprints.ts'
import { fingerprintText } from '../src/fingerprint/fingerprint-text.ts'
import { normaliseView } from '../src/fingerprint/postgres/normalise-view.ts'
import { unfoldNow } from '../src/fingerprint/postgres/unfold-now.ts'
import { renderDifference } from '../src/fingerprint/render-difference.ts'
import { schemaSummary } from '../src/fingerprint/schema-summary.ts'
import type { SchemaDifference, SchemaFingerprint, SchemaObject } from '../src/model/schema.ts'
import { generateDown } from '../src/suggest/generate-down.ts'

const name = fc.constantFrom('a', 'b', 'c', '"D.e"')
const text = fc.option(fc.constantFrom('true', 'x', "'y, z'", 'CHECK (a > 1)', 'line 1\nline 2'))

const table = fc
  .tuple(name, text, fc.uniqueArray(fc.tuple(name, text, text), { selector: ([column]) => column }))
  .map(([own, comment, columns]) => ({
    order: [`public.${own}`, columns.map(([column]) => column)] as const,
    objects: [
      { kind: 'table', name: `public.${own}`, properties: { comment } },
      ...columns.map(([column, type, standard]) => ({
        kind: 'column',
        name: `public.${own}.${column}`,
        properties: { table: `public.${own}`, type, default: standard },
      })),
      ...columns.map(([column, definition]) => ({
        kind: 'index',
        name: `public.${`${own}_${column}_idx`.replaceAll(/[".]/g, '')}`,
        properties: { table: `public.${own}`, definition },
      })),
    ] satisfies SchemaObject[],
  }))

const schema: fc.Arbitrary<SchemaFingerprint> = fc
  .uniqueArray(table, { selector: ({ order }) => order[0] })
  .map((tables) => ({
    objects: tables.flatMap(({ objects }) => objects),
    columnOrder: Object.fromEntries(tables.map(({ order }) => order)),
  }))

describe('a comparison of schemas', () => {
  test('finds a schema identical with itself', () => {
    fc.assert(
      fc.property(schema, (one) => {
        expect(compareFingerprints(one, one)).toEqual({ verdict: 'identical', differences: [], reordered: [] })
      }),
    )
  })

  test('finds the same from both sides: what is missing here is extra there', () => {
    fc.assert(
      fc.property(schema, schema, (one, other) => {
        const there = compareFingerprints(one, other)
        const back = compareFingerprints(other, one)
        expect(back.verdict).toBe(there.verdict)
        expect(back.reordered).toEqual(there.reordered)
        expect(sorted(back.differences)).toEqual(sorted(there.differences.map(mirrored)))
      }),
    )
  })

  test('does not depend on the order in which objects are given', () => {
    fc.assert(
      fc.property(schema, schema, (one, other) => {
        const reversed = { ...one, objects: one.objects.toReversed() }
        expect(compareFingerprints(reversed, other)).toEqual(compareFingerprints(one, other))
        expect(fingerprintText(reversed)).toBe(fingerprintText(one))
      }),
    )
  })

  test('is identical only for schemas of the same text', () => {
    fc.assert(
      fc.property(schema, schema, (one, other) => {
        expect(compareFingerprints(one, other).verdict === 'identical').toBe(
          fingerprintText(one) === fingerprintText(other),
        )
      }),
    )
  })

  test('generates nothing where nothing differs, and something for every difference', () => {
    fc.assert(
      fc.property(schema, schema, (one, other) => {
        const { statements, unsupported } = generateDown(one, other)
        const { differences } = compareFingerprints(one, other)
        if (differences.length === 0) expect([statements, unsupported]).toEqual([[], []])
        else expect(statements.length + unsupported.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a line about a difference', () => {
  const base = { kind: 'column', name: 'public.users.email', property: 'type', expected: 'varchar(20)', actual: 'text' }
  test.each<[string, SchemaDifference]>([
    ['column public.users.email: type is text, was varchar(20)', { change: 'changed', ...base }],
    ['column public.users.email is missing', { change: 'missing', ...base }],
    ['column public.users.email is left over', { change: 'extra', ...base }],
    [
      'column public.users.email: not null is off, was on',
      { change: 'changed', ...base, property: 'not null', expected: 'true', actual: null },
    ],
    [
      'column public.users.email: default is none, was 3',
      { change: 'changed', ...base, property: 'default', expected: '3', actual: null },
    ],
    [
      'function f(): definition differs in line 2: is c, was b',
      {
        change: 'changed',
        ...base,
        kind: 'function',
        name: 'f()',
        property: 'definition',
        expected: 'a\nb',
        actual: 'a\nc',
      },
    ],
    [
      'index a_b_idx is named a_b_idx1, otherwise the same (PostgreSQL chose the name: give one in the migration)',
      {
        change: 'changed',
        ...base,
        kind: 'index',
        name: 'a_b_idx',
        property: 'name',
        expected: 'a_b_idx',
        actual: 'a_b_idx1',
      },
    ],
    ['column evil[31m: type is text, was varchar(20)', { change: 'changed', ...base, name: 'evil\u001b[31m\u202e' }],
  ])('says "%s"', (line, difference) => {
    expect(renderDifference(difference)).toBe(line)
  })
})

test('a summary counts a table once, with what hangs on it', () => {
  const empty: SchemaFingerprint = { objects: [], columnOrder: {} }
  const objects: SchemaObject[] = [
    { kind: 'table', name: 'public.t', properties: {} },
    { kind: 'column', name: 'public.t.a', properties: { table: 'public.t', type: 'text' } },
    { kind: 'column', name: 'public.t.b', properties: { table: 'public.t', type: 'text' } },
    { kind: 'index', name: 'public.i', properties: { table: 'public.t' } },
  ]
  const full: SchemaFingerprint = { objects, columnOrder: { 'public.t': ['a', 'b'] } }
  expect(schemaSummary(empty, full)).toEqual({
    added: 1,
    removed: 0,
    changed: 0,
    lines: ['adds table public.t (2 columns, 1 index)'],
  })
  expect(schemaSummary(full, empty).lines).toEqual(['drops table public.t (2 columns, 1 index)'])
})

describe("a view's text of PostgreSQL 15", () => {
  test.each([
    [
      'loses the table where there is one',
      ' SELECT users.id\n   FROM public.users\n  WHERE (users.id > 1);',
      ' SELECT id\n   FROM public.users\n  WHERE (id > 1);',
    ],
    ['loses the alias', ' SELECT u.id\n   FROM public.users u;', ' SELECT id\n   FROM public.users u;'],
    [
      'keeps the tables of a join',
      ' SELECT a.id\n   FROM (a JOIN b ON ((a.id = b.id)));',
      ' SELECT a.id\n   FROM (a JOIN b ON ((a.id = b.id)));',
    ],
    [
      'keeps the table inside of a SELECT of its own',
      ' SELECT u.id\n   FROM u\n  WHERE (EXISTS ( SELECT 1 FROM o WHERE (o.x = u.id)));',
      ' SELECT id\n   FROM u\n  WHERE (EXISTS ( SELECT 1 FROM o WHERE (o.x = u.id)));',
    ],
    ['keeps what stands in a literal', " SELECT 'u.id'::text\n   FROM u;", " SELECT 'u.id'::text\n   FROM u;"],
    [
      'keeps the table where the short name sorts by something else',
      ' SELECT u.a AS b, u.b AS a\n   FROM u\n  ORDER BY u.b;',
      ' SELECT a AS b, b AS a\n   FROM u\n  ORDER BY u.b;',
    ],
    ['keeps a whole row', ' SELECT u.*::u AS u\n   FROM u;', ' SELECT u.*::u AS u\n   FROM u;'],
  ])('%s', (_name, given, wanted) => {
    expect(normaliseView(given)).toBe(wanted)
    expect(normaliseView(wanted)).toBe(wanted)
  })
})

describe('a column that goes back to another type', () => {
  const schema = (type: string): SchemaFingerprint => ({
    objects: [
      { kind: 'table', name: 'public.t', properties: {} },
      { kind: 'column', name: 'public.t.a', properties: { table: 'public.t', column: 'a', type } },
    ],
    columnOrder: { 'public.t': ['a'] },
  })

  test.each([
    ['loses nothing where it gets wider', 'character varying(10)', 'character varying(20)', 0],
    ['refuses what does not fit where it gets narrower', 'character varying(20)', 'character varying(10)', 1],
    ['may refuse a value of another kind', 'text', 'integer', 1],
  ])('%s', (_name, from, to, lines) => {
    expect(generateDown(schema(to), schema(from)).loses).toHaveLength(lines)
  })
})

describe('the moment at which a view was made', () => {
  test.each([
    [
      'is now again',
      " SELECT ('2026-11-21 02:05:17.443'::timestamp without time zone - '1 mon'::interval);",
      " SELECT ('now'::timestamp without time zone - '1 mon'::interval);",
    ],
    ['has a zone', "'2026-11-21 02:05:17.443123+00'::timestamp with time zone", "'now'::timestamp with time zone"],
    ['is no round moment, which people write', "'2020-01-01 00:00:00'::timestamp without time zone", null],
    ['is not the last one of a second', "'9999-12-31 23:59:59.999999'::timestamp without time zone", null],
    ['is no text', "'2026-11-21 02:05:17.443'::text", null],
  ])('%s', (_name, given, wanted) => {
    expect(unfoldNow(given)).toBe(wanted ?? given)
  })
})

function mirrored(difference: SchemaDifference): SchemaDifference {
  const { change, expected, actual, property, name: own } = difference
  const swapped = { ...difference, expected: actual, actual: expected }
  if (property === 'name') return { ...swapped, name: `${own.slice(0, -(expected ?? '').length)}${actual}` }
  return { ...swapped, change: change === 'missing' ? 'extra' : change === 'extra' ? 'missing' : 'changed' }
}

function sorted(differences: readonly SchemaDifference[]): readonly string[] {
  return differences.map((difference) => JSON.stringify(difference)).toSorted()
}
