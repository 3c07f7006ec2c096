import { createRandom } from '../random.ts'

/** One migration of a made history. */
export interface MadeMigration {
  /** `000001_create_orders`, without direction and ending. */
  readonly name: string
  readonly ups: readonly string[]
  /** Take `ups` back exactly, last first. */
  readonly downs: readonly string[]
}

/** What the history has made so far. */
interface Schema {
  readonly tables: Table[]
  readonly random: (below: number) => number
}

interface Table {
  readonly name: string
  readonly columns: string[]
  count: number
  statistics: number
}

type Step = Pick<MadeMigration, 'ups' | 'downs'> & { readonly what: string }

const NOUNS = ['order', 'parcel', 'invoice', 'route', 'driver', 'depot', 'label', 'claim', 'tariff', 'account'] as const
const FACETS = ['item', 'event', 'note', 'rate', 'limit', 'address', 'scan', 'tag', 'batch', 'audit', 'quota'] as const
const TYPES = ['text', 'bigint', 'boolean', 'timestamptz', 'numeric(12,2)', 'jsonb', 'varchar(120)', 'uuid'] as const
/** Every other migration makes a table until there are so many, as a service grows. */
const MOST_TABLES = 140
const STAMP = 'touch_updated_at'

/**
 * Makes a history as a service of some years has one: tables, columns, indexes, keys, constraints, enums, views, functions, triggers and
 * backfills, each with the rollback that restores the schema.
 *
 * Shape:  the same for the same number, on every machine; about seven statements a migration.
 */
export function makeMigrationHistory(count: number): readonly MadeMigration[] {
  const schema: Schema = { tables: [], random: createRandom(7) }
  return Array.from({ length: count }, (_, index) => {
    const { what, ups, downs } = stepOf(schema, index)
    return { name: migrationName(index + 1, what), ups, downs }
  })
}

/**
 * Makes the migrations of a pull request on top: a table with a key to an old one, a column with its index, a constraint.
 */
export function makePullRequestMigrations(history: readonly MadeMigration[]): readonly MadeMigration[] {
  const steps: readonly Step[] = [
    {
      what: 'create_insurances',
      ups: [
        "SET lock_timeout = '2s'",
        'CREATE TABLE insurances (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, order_item_id bigint NOT NULL REFERENCES order_items (id), premium numeric(12,2) NOT NULL, created_at timestamptz NOT NULL DEFAULT now())',
        'CREATE INDEX insurances_order_item_id_idx ON insurances (order_item_id)',
      ],
      downs: ['DROP TABLE insurances'],
    },
    {
      what: 'add_weight_to_parcels',
      ups: ["SET lock_timeout = '2s'", 'ALTER TABLE parcel_items ADD COLUMN weight_grams bigint'],
      downs: ['ALTER TABLE parcel_items DROP COLUMN weight_grams'],
    },
    {
      what: 'check_premium',
      ups: [
        "SET lock_timeout = '2s'",
        'ALTER TABLE insurances ADD CONSTRAINT insurances_premium_check CHECK (premium >= 0)',
        "COMMENT ON TABLE insurances IS 'What a customer pays to have an item insured'",
      ],
      downs: ['ALTER TABLE insurances DROP CONSTRAINT insurances_premium_check', 'COMMENT ON TABLE insurances IS NULL'],
    },
  ]
  return steps.map(({ what, ups, downs }, at) => ({ name: migrationName(history.length + at + 1, what), ups, downs }))
}

/** Writes migrations as golang-migrate keeps them: a pair of files each. */
export function migrationFiles(migrations: readonly MadeMigration[]): Readonly<Record<string, string>> {
  const text = (statements: readonly string[]): string => statements.map((one) => `${one};\n`).join('\n')
  return Object.fromEntries(
    migrations.flatMap(({ name, ups, downs }) => [
      [`db/migrations/${name}.up.sql`, text(ups)],
      [`db/migrations/${name}.down.sql`, text(downs)],
    ]),
  )
}

function migrationName(number: number, what: string): string {
  return `${String(number).padStart(6, '0')}_${what}`
}

const STEPS: readonly ((schema: Schema, index: number) => Step)[] = [
  addColumns,
  makeEnum,
  addConstraints,
  makeView,
  addIndexes,
  makeRoutine,
  backfill,
  changeColumns,
]

function stepOf(schema: Schema, index: number): Step {
  if (index === 0) return makeStamp()
  const isNew = schema.tables.length < MOST_TABLES && (index % 2 === 1 || schema.tables.length < 4)
  if (isNew) return makeTable(schema)
  const make = STEPS[Math.floor(index / 2) % STEPS.length] ?? addColumns
  return make(schema, index)
}

function makeStamp(): Step {
  return {
    what: STAMP,
    ups: [
      `CREATE FUNCTION ${STAMP}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$`,
      `COMMENT ON FUNCTION ${STAMP}() IS 'Notes when a row was changed; see also: triggers'`,
    ],
    downs: [`DROP FUNCTION ${STAMP}()`],
  }
}

function makeTable({ tables, random }: Schema): Step {
  const at = tables.length
  const round = Math.floor(at / (NOUNS.length * FACETS.length))
  const [noun, facet] = [NOUNS[at % NOUNS.length], FACETS[Math.floor(at / NOUNS.length) % FACETS.length]]
  const name = `${noun}_${facet}s${round === 0 ? '' : `_${round}`}`
  const columns = ['status', ...Array.from({ length: 3 + random(4) }, (_, n) => `field_${n + 1}`)]
  const parent = tables.length === 0 ? null : tables[random(tables.length)]
  const definitions = [
    'id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY',
    "status text NOT NULL DEFAULT 'new'",
    ...columns.slice(1).map((column) => `${column} ${TYPES[random(TYPES.length)]}`),
    ...(parent == null ? [] : [`parent_id bigint REFERENCES ${parent.name} (id) ON DELETE CASCADE`]),
    'created_at timestamptz NOT NULL DEFAULT now()',
    'updated_at timestamptz NOT NULL DEFAULT now()',
  ]
  tables.push({ name, columns, count: 0, statistics: -1 })
  return {
    what: `create_${name}`,
    ups: [
      `CREATE TABLE ${name} (\n  ${definitions.join(',\n  ')}\n)`,
      `CREATE INDEX ${name}_status_idx ON ${name} (status)`,
      `CREATE INDEX ${name}_created_idx ON ${name} (created_at DESC) WHERE status <> 'gone'`,
      ...(parent == null ? [] : [`CREATE INDEX ${name}_parent_idx ON ${name} (parent_id)`]),
      `ALTER TABLE ${name} ADD CONSTRAINT ${name}_status_check CHECK (length(status) < 64)`,
      `CREATE TRIGGER ${name}_touch BEFORE UPDATE ON ${name} FOR EACH ROW EXECUTE FUNCTION ${STAMP}()`,
      `COMMENT ON TABLE ${name} IS 'Holds ${name.replaceAll('_', ' ')} of the service'`,
      `INSERT INTO ${name} (status) VALUES ('new'), ('sent')`,
    ],
    downs: [`DROP TABLE ${name}`],
  }
}

function pick({ tables, random }: Schema): Table {
  const table = tables[random(tables.length)]
  if (table === undefined) throw new Error('a history begins with its tables')
  table.count += 1
  return table
}

function addColumns(schema: Schema): Step {
  const { name, columns, count } = pick(schema)
  const added = [1, 2, 3].map((n) => `extra_${count}_${n}`)
  columns.push(...added)
  return {
    what: `extend_${name}`,
    ups: [
      ...added.map((column) => `ALTER TABLE ${name} ADD COLUMN ${column} text`),
      ...added.map((column) => `COMMENT ON COLUMN ${name}.${column} IS 'Of change ${count}'`),
      `CREATE INDEX ${name}_${added[0]}_idx ON ${name} (${added[0]})`,
    ],
    downs: added.toReversed().map((column) => `ALTER TABLE ${name} DROP COLUMN ${column}`),
  }
}

function makeEnum(schema: Schema, index: number): Step {
  const { name, columns, count } = pick(schema)
  const [type, column] = [`${name}_kind_${index}`, `kind_${count}`]
  columns.push(column)
  return {
    what: `kinds_of_${name}`,
    ups: [
      `CREATE TYPE ${type} AS ENUM ('small', 'medium', 'large')`,
      `COMMENT ON TYPE ${type} IS 'How large it is'`,
      `ALTER TABLE ${name} ADD COLUMN ${column} ${type}`,
      `UPDATE ${name} SET ${column} = 'small'`,
      `ALTER TABLE ${name} ALTER COLUMN ${column} SET DEFAULT 'small'`,
      `ALTER TABLE ${name} ALTER COLUMN ${column} SET NOT NULL`,
      `CREATE INDEX ${name}_${column}_idx ON ${name} (${column}, status)`,
    ],
    downs: [`ALTER TABLE ${name} DROP COLUMN ${column}`, `DROP TYPE ${type}`],
  }
}

function addConstraints(schema: Schema): Step {
  const { name, columns, count } = pick(schema)
  const other = pick(schema)
  const column = `ref_${count}`
  columns.push(column)
  const [key, check] = [`${name}_${column}_fkey`, `${name}_${column}_check`]
  return {
    what: `link_${name}`,
    ups: [
      `ALTER TABLE ${name} ADD COLUMN ${column} bigint`,
      `ALTER TABLE ${name} ADD CONSTRAINT ${key} FOREIGN KEY (${column}) REFERENCES ${other.name} (id) NOT VALID`,
      `ALTER TABLE ${name} VALIDATE CONSTRAINT ${key}`,
      `ALTER TABLE ${name} ADD CONSTRAINT ${check} CHECK (${column} > 0) NOT VALID`,
      `ALTER TABLE ${name} VALIDATE CONSTRAINT ${check}`,
      `CREATE INDEX ${name}_${column}_idx ON ${name} (${column})`,
    ],
    downs: [`ALTER TABLE ${name} DROP COLUMN ${column}`],
  }
}

function makeView(schema: Schema, index: number): Step {
  const { name } = pick(schema)
  const [view, totals] = [`${name}_recent_${index}`, `${name}_totals_${index}`]
  return {
    what: `view_${view}`,
    ups: [
      `CREATE VIEW ${view} AS SELECT t.id, t.created_at, count(*) OVER (PARTITION BY t.created_at) AS total FROM ${name} t WHERE t.created_at > now() - interval '7 days'`,
      `COMMENT ON VIEW ${view} IS 'Of the last week'`,
      `CREATE MATERIALIZED VIEW ${totals} AS SELECT date_trunc('day', created_at) AS day, count(*) AS total FROM ${name} GROUP BY 1`,
      `CREATE UNIQUE INDEX ${totals}_day_idx ON ${totals} (day)`,
      `REFRESH MATERIALIZED VIEW ${totals}`,
    ],
    downs: [`DROP MATERIALIZED VIEW ${totals}`, `DROP VIEW ${view}`],
  }
}

function addIndexes(schema: Schema): Step {
  const table = pick(schema)
  const { name, count, statistics } = table
  table.statistics = 200 + count
  const index = (part: string): string => `${name}_${part}_${count}_idx`
  return {
    what: `index_${name}`,
    ups: [
      `CREATE INDEX ${index('status_created')} ON ${name} (status, created_at)`,
      `CREATE INDEX ${index('lower')} ON ${name} (lower(status))`,
      `CREATE UNIQUE INDEX ${index('id_status')} ON ${name} (id, status) WHERE updated_at IS NOT NULL`,
      `CREATE STATISTICS ${name}_stats_${count} ON status, created_at FROM ${name}`,
      `ALTER TABLE ${name} ALTER COLUMN status SET STATISTICS ${table.statistics}`,
      `ANALYZE ${name}`,
    ],
    downs: [
      `ALTER TABLE ${name} ALTER COLUMN status SET STATISTICS ${statistics}`,
      `DROP STATISTICS ${name}_stats_${count}`,
      ...['id_status', 'lower', 'status_created'].map((part) => `DROP INDEX ${index(part)}`),
    ],
  }
}

function makeRoutine(schema: Schema, index: number): Step {
  const { name } = pick(schema)
  const [count, guard] = [`count_${name}_${index}`, `guard_${name}_${index}`]
  return {
    what: `guard_${name}`,
    ups: [
      `CREATE FUNCTION ${count}(wanted text) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM ${name} WHERE status = wanted $$`,
      `COMMENT ON FUNCTION ${count}(text) IS 'How many there are'`,
      `CREATE FUNCTION ${guard}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF NEW.status = '' THEN\n    RAISE EXCEPTION 'no status';\n  END IF;\n  RETURN NEW;\nEND $$`,
      `CREATE TRIGGER ${guard} BEFORE INSERT ON ${name} FOR EACH ROW EXECUTE FUNCTION ${guard}()`,
      `REVOKE ALL ON FUNCTION ${count}(text) FROM PUBLIC`,
    ],
    downs: [`DROP TRIGGER ${guard} ON ${name}`, `DROP FUNCTION ${guard}()`, `DROP FUNCTION ${count}(text)`],
  }
}

function backfill(schema: Schema): Step {
  const { name, columns, count } = pick(schema)
  const column = `score_${count}`
  columns.push(column)
  return {
    what: `backfill_${name}`,
    ups: [
      `ALTER TABLE ${name} ADD COLUMN ${column} integer`,
      `UPDATE ${name} SET ${column} = length(status) WHERE ${column} IS NULL`,
      `DO $$ BEGIN UPDATE ${name} SET ${column} = 0 WHERE ${column} IS NULL; END $$`,
      `ALTER TABLE ${name} ALTER COLUMN ${column} SET NOT NULL`,
      `ALTER TABLE ${name} ALTER COLUMN ${column} SET DEFAULT 0`,
      `INSERT INTO ${name} (status) SELECT 'made ' || n FROM generate_series(1, 20) n`,
      `DELETE FROM ${name} WHERE status LIKE 'made 1%'`,
    ],
    downs: [`ALTER TABLE ${name} DROP COLUMN ${column}`],
  }
}

function changeColumns(schema: Schema): Step {
  const { name, columns, count } = pick(schema)
  const column = `amount_${count}`
  columns.push(column)
  return {
    what: `amount_of_${name}`,
    ups: [
      `ALTER TABLE ${name} ADD COLUMN amount integer`,
      `ALTER TABLE ${name} ALTER COLUMN amount TYPE bigint`,
      `ALTER TABLE ${name} RENAME COLUMN amount TO ${column}`,
      `ALTER TABLE ${name} ALTER COLUMN ${column} SET DEFAULT 1`,
      `ALTER TABLE ${name} ADD CONSTRAINT ${name}_${column}_check CHECK (${column} >= 0)`,
      `CREATE INDEX ${name}_${column}_idx ON ${name} (${column})`,
      `DROP INDEX ${name}_${column}_idx`,
    ],
    downs: [`ALTER TABLE ${name} DROP COLUMN ${column}`],
  }
}
