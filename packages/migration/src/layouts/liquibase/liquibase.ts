import type { Dialect } from '@velocity/ports'
import type { LayoutProblem, Migration, Script } from '../../model/migration.ts'
import type { Layout, LayoutOptions, LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { makeMigration } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { replacePlaceholders } from '../text/replace-placeholders.ts'
import type { SectionText } from '../text/section-text.ts'
import { orderChangelogs } from './order-changelogs.ts'
import { isChangelog } from './parse-changelog.ts'
import { type Changeset, isFormattedSql, parseFormatted } from './parse-formatted.ts'

const DBMS: Readonly<Record<Dialect, readonly string[]>> = {
  postgres: ['postgresql', 'postgres'],
  mysql: ['mysql', 'mariadb'],
  sqlite: ['sqlite'],
}

/**
 * Formatted SQL of Liquibase: every changeset is a migration with the version `author:id`, in a transaction of its own unless it says
 * `runInTransaction:false`. One with `runOnChange` or `runAlways` is repeatable and keeps its place.
 *
 * Source: Liquibase documentation, "SQL changelog format", "runInTransaction", "endDelimiter" and "DATABASECHANGELOG table".
 */
export const liquibase: Layout = {
  id: 'liquibase',
  name: 'Liquibase',
  detect: (tree) => {
    if (tree.files.some(({ name, text }) => /\.sql$/i.test(name) && isFormattedSql(text))) return 96
    return tree.files.some(({ path, text }) => isChangelog(path, text)) ? 80 : 0
  },
  read: readLiquibase,
  appliedTable: {
    relation: 'public.databasechangelog',
    createSql:
      'CREATE TABLE public.databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL, ' +
      'dateexecuted timestamp without time zone NOT NULL, orderexecuted integer NOT NULL, exectype varchar(10) NOT NULL, md5sum varchar(35), ' +
      'description varchar(255), comments varchar(255), tag varchar(255), liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10)); ' +
      'CREATE TABLE public.databasechangeloglock (id integer NOT NULL, locked boolean NOT NULL, lockgranted timestamp without time zone, ' +
      'lockedby varchar(255), CONSTRAINT databasechangeloglock_pkey PRIMARY KEY (id))',
    versionsQuery: "SELECT author || ':' || id AS version FROM public.databasechangelog ORDER BY orderexecuted",
    records: 'each',
    checksum: 'MD5 of the normalised changeset with a version in front, column md5sum',
  },
  docs: 'A transaction around each changeset; with runInTransaction:false every statement by itself (Liquibase documentation, SQL changelog format). Contexts, labels and preconditions are not evaluated: every changeset of the dialect runs. Changes in XML, YAML and JSON need command mode.',
}

function readLiquibase(tree: MigrationTree, options: LayoutOptions): LayoutReading {
  const { files, problems: orderProblems, changelogs } = orderChangelogs(tree)
  const problems: LayoutProblem[] = [...orderProblems]
  const parsed = files.map((file) => ({ file, sql: parseFormatted(file.text) }))
  const properties = new Map(parsed.flatMap(({ sql }) => [...sql.properties]))
  const all = parsed.flatMap(({ file, sql }) => sql.changesets.map((changeset) => ({ file, changeset })))
  const seen = new Map<string, string>()
  const migrations = parsed.flatMap(({ file, sql }) => {
    if (sql.failure !== null) problems.push(problem('malformed', file.path, sql.failure.message, sql.failure.line))
    if (sql.failure === null && sql.changesets.length === 0)
      problems.push(problem('malformed', file.path, 'The file holds no changeset.'))
    return sql.changesets
      .filter(({ attributes }) => isFor(attributes.get('dbms'), options.dialect))
      .map((changeset) => toMigration(file, changeset))
  })
  function toMigration(file: TreeFile, changeset: Changeset): Migration {
    const plain = `${changeset.author}:${changeset.id}`
    const owner = seen.get(plain)
    if (owner === undefined) seen.set(plain, file.path)
    // The file belongs to a changeset's identity: the same author and id may stand in another one.
    const version = owner === undefined || owner === file.path ? plain : `${plain}@${file.name}`
    if (changeset.preconditionLine !== null)
      problems.push(
        problem(
          'skipped',
          file.path,
          `The precondition of "${plain}" is not evaluated: the changeset is run.`,
          changeset.preconditionLine,
        ),
      )
    const repeats = ['runonchange', 'runalways'].some(
      (name) => changeset.attributes.get(name)?.toLowerCase() === 'true',
    )
    return makeMigration({
      version,
      name: changeset.id,
      kind: repeats ? 'repeatable' : 'versioned',
      up: toScript(file, changeset, changeset.up, 'enddelimiter'),
      down: downOf(file, changeset),
    })
  }
  function downOf(file: TreeFile, changeset: Changeset): Script | null {
    if (changeset.rollback === null) return null
    const text = changeset.rollback.sql.trim()
    if (/^(?:empty|not required|none)?;?$/i.test(text))
      return { ...toScript(file, changeset, changeset.rollback, 'enddelimiter'), sql: '' }
    const other = /^changesetId:(\S+)\s+changesetAuthor:(\S+)/i.exec(text)
    if (other === null) return toScript(file, changeset, changeset.rollback, 'rollbackenddelimiter')
    const target = all.find(({ changeset: { id, author } }) => id === other[1] && author === other[2])
    if (target !== undefined) return toScript(target.file, target.changeset, target.changeset.up, 'enddelimiter')
    problems.push(
      problem(
        'malformed',
        file.path,
        `The rollback names the changeset "${other[2]}:${other[1]}", which does not exist.`,
        changeset.line,
      ),
    )
    return null
  }
  function toScript(file: TreeFile, { attributes }: Changeset, section: SectionText, delimiterKey: string): Script {
    const { text } = replacePlaceholders(
      section.sql,
      '${',
      '}',
      (name) => options.placeholders[name] ?? properties.get(name),
    )
    const isLoose = attributes.get('runintransaction')?.toLowerCase() === 'false'
    const isWhole = attributes.get('splitstatements')?.toLowerCase() === 'false'
    const delimiter = attributes.get(delimiterKey) ?? attributes.get('enddelimiter')
    return {
      path: file.path,
      startLine: section.startLine,
      sql: delimiter === undefined ? text : withSemicolons(text, delimiter),
      transaction: isLoose ? (isWhole ? 'message' : 'none') : 'tool',
    }
  }
  const ordered = orderMigrations(migrations, () => 0)
  const used = new Set([...files.map(({ path }) => path), ...changelogs, ...problems.map(({ path }) => path)])
  const strays = strayFiles(tree, {
    used,
    tool: 'Liquibase',
    pattern: 'files that begin with --liquibase formatted sql',
  })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}

function isFor(dbms: string | undefined, dialect: Dialect): boolean {
  if (dbms === undefined) return true
  const names = dbms.split(',').map((name) => name.trim().toLowerCase())
  const own = DBMS[dialect]
  if (names.some((name) => name.startsWith('!') && own.includes(name.slice(1)))) return false
  const wanted = names.filter((name) => name !== '' && !name.startsWith('!'))
  return wanted.length === 0 || wanted.includes('all') || wanted.some((name) => own.includes(name))
}

/** A delimiter at the end of a line, or alone in one, ends a statement there. */
function withSemicolons(sql: string, delimiter: string): string {
  const literal = delimiter.replace(/^(?:\\n|\n)+/, '').replaceAll('\\', '')
  if (literal === '' || literal === ';') return sql
  return sql
    .split('\n')
    .map((line) => {
      const end = line.trimEnd()
      const isAlone = end.trim().toLowerCase() === literal.toLowerCase()
      return isAlone || (!/^\w+$/.test(literal) && end.endsWith(literal))
        ? `${end.slice(0, end.length - literal.length)};`
        : line
    })
    .join('\n')
}
