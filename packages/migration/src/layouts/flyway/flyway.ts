import type { LayoutProblem, Migration, Script, TransactionMode } from '../../model/migration.ts'
import type { Layout, LayoutOptions, LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { makeMigration } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { baseName } from '../parts/paths.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { compareText } from '../text/compare-digits.ts'
import { readSettings } from '../text/read-settings.ts'
import { replacePlaceholders } from '../text/replace-placeholders.ts'
import { type FlywaySettings, flywaySettings } from './flyway-settings.ts'
import { flywayStatements } from './flyway-transaction.ts'
import { compareFlywayVersions, type FlywayName, parseFlywayName, sameFlywayVersion } from './parse-flyway-name.ts'

/**
 * Files of Flyway: `V` in the order of their versions with `U` as their down, `B` behind the version that it stands for, then `R` in
 * the order of their descriptions. A transaction around each, but for `executeInTransaction=false` and what Flyway itself finds.
 *
 * Source: Redgate Flyway documentation, "Migrations", "Script configuration" and "Execute in transaction"; flyway/flyway, PostgreSQLParser.java.
 */
export const flyway: Layout = {
  id: 'flyway',
  name: 'Flyway',
  detect: (tree) => {
    const settings = flywaySettings(tree)
    const names = tree.files.map(({ name }) => parseFlywayName(baseName(name), settings))
    if (names.some((name) => name !== null && name !== 'invalid' && name.kind === 'versioned')) return 90
    return names.some((name) => name !== null && name !== 'invalid') ? 70 : 0
  },
  read: readFlyway,
  appliedTable: {
    relation: 'public.flyway_schema_history',
    createSql:
      'CREATE TABLE public.flyway_schema_history (installed_rank integer NOT NULL, version varchar(50), description varchar(200) NOT NULL, ' +
      'type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL, ' +
      'installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL); ' +
      'ALTER TABLE public.flyway_schema_history ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank); ' +
      'CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history (success)',
    versionsQuery:
      "SELECT coalesce(version, 'R__' || replace(description, ' ', '_')) AS version FROM public.flyway_schema_history AS history " +
      "WHERE success AND type NOT IN ('SCHEMA', 'DELETE') AND type NOT LIKE 'UNDO%' AND NOT EXISTS (SELECT FROM public.flyway_schema_history AS later " +
      "WHERE later.version = history.version AND later.installed_rank > history.installed_rank AND later.type LIKE 'UNDO%' AND later.success) ORDER BY installed_rank",
    records: 'each',
    checksum: 'CRC-32 of the lines without their ends, column checksum',
  },
  docs: 'A transaction around each migration; executeInTransaction=false, or statements that PostgreSQL refuses in one, make each statement run by itself (Redgate Flyway documentation, Execute in transaction). Java migrations, callbacks and cherry-picking are not read.',
}

interface Named {
  readonly file: TreeFile
  readonly name: FlywayName
}

function readFlyway(tree: MigrationTree, options: LayoutOptions): LayoutReading {
  const settings = flywaySettings(tree)
  const problems: LayoutProblem[] = []
  const named: Named[] = []
  for (const file of tree.files) {
    const name = parseFlywayName(baseName(file.name), settings)
    if (name === 'invalid')
      problems.push(
        problem(
          'malformed',
          file.path,
          `"${file.name}" begins like a migration of Flyway but has no valid version and description.`,
        ),
      )
    else if (name !== null) named.push({ file, name })
  }
  const script = (file: TreeFile): Script => toScript(file, tree, settings, options, problems)
  const undos = new Map<string, TreeFile>()
  for (const { file, name } of named.filter(({ name }) => name.kind === 'undo')) {
    const key = sameFlywayVersion(name.version)
    if (undos.has(key))
      problems.push(problem('duplicate-version', file.path, `Version ${name.version} has two undo migrations.`))
    else undos.set(key, file)
  }
  const versions = new Set<string>()
  const migrations = named.flatMap(({ file, name }): readonly Migration[] => {
    if (name.kind === 'undo') return []
    const description = name.description.replaceAll(' ', '_')
    const kind = name.kind
    if (kind === 'repeatable')
      return [makeMigration({ version: `R__${description}`, name: description, kind, up: script(file) })]
    if (kind === 'versioned') versions.add(sameFlywayVersion(name.version))
    const down = kind === 'versioned' ? undos.get(sameFlywayVersion(name.version)) : undefined
    const conf = `${file.path}.conf`
    return [
      makeMigration({
        version: name.version,
        name: description,
        kind,
        up: script(file),
        down: down === undefined ? null : script(down),
        alsoFiles: tree.all.has(conf) ? [conf] : [],
      }),
    ]
  })
  for (const [version, file] of undos)
    if (!versions.has(version))
      problems.push(problem('malformed', file.path, `"${file.name}" undoes version ${version}, which does not exist.`))
  const ordered = orderMigrations(migrations, compareMigrations, keyOf)
  const used = new Set([...named.map(({ file }) => file.path), ...problems.map(({ path }) => path)])
  const strays = strayFiles(tree, {
    used,
    tool: 'Flyway',
    pattern: `${settings.versioned}<version>${settings.separator}<name>${settings.suffixes[0] ?? ''}`,
  })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}

function keyOf({ kind, version }: Migration): string {
  return kind === 'repeatable' ? version : `${kind} ${sameFlywayVersion(version)}`
}

const RANK = { versioned: 0, baseline: 1, repeatable: 2 } as const

function compareMigrations(left: Migration, right: Migration): number {
  if (left.kind === 'repeatable' || right.kind === 'repeatable') {
    const order = Number(left.kind === 'repeatable') - Number(right.kind === 'repeatable')
    return order === 0 ? compareText(left.name, right.name) : order
  }
  const order = compareFlywayVersions(left.version, right.version)
  return order === 0 ? RANK[left.kind] - RANK[right.kind] : order
}

function toScript(
  file: TreeFile,
  tree: MigrationTree,
  settings: FlywaySettings,
  options: LayoutOptions,
  problems: LayoutProblem[],
): Script {
  const conf = readSettings(tree.all.get(`${file.path}.conf`) ?? '')
  const isReplacing = settings.isReplacing && conf.get('placeholderreplacement') !== 'false'
  const given = new Map(Object.entries(options.placeholders).map(([key, value]) => [key.toLowerCase(), value]))
  const builtIn = new Map([
    ['flyway:defaultschema', 'public'],
    ['flyway:filename', baseName(file.name)],
    ['flyway:table', 'flyway_schema_history'],
  ])
  const lookUp = (name: string): string | undefined =>
    given.get(name.toLowerCase()) ?? settings.placeholders.get(name.toLowerCase()) ?? builtIn.get(name.toLowerCase())
  const { text, missing } = isReplacing
    ? replacePlaceholders(file.text, settings.placeholderPrefix, settings.placeholderSuffix, lookUp)
    : { text: file.text, missing: [] }
  for (const { name, line } of missing)
    problems.push(
      problem('malformed', file.path, `The placeholder "${name}" has no value: give it under placeholders.`, line),
    )
  const isForced = (conf.get('executeintransaction') ?? String(settings.isInTransaction)) === 'false'
  return {
    path: file.path,
    startLine: 1,
    sql: text,
    transaction: isForced ? 'none' : transactionOf(file, text, settings, options, problems),
  }
}

function transactionOf(
  file: TreeFile,
  sql: string,
  settings: FlywaySettings,
  { dialect }: LayoutOptions,
  problems: LayoutProblem[],
): TransactionMode {
  const statements = dialect === 'postgres' ? flywayStatements(sql) : 'transactional'
  if (statements === 'mixed' && !settings.isMixed)
    problems.push(
      problem(
        'malformed',
        file.path,
        'Flyway refuses statements that need a transaction and such that refuse one in the same file: part them, or set mixed.',
      ),
    )
  return statements === 'transactional' ? 'tool' : 'none'
}
