import type { LayoutProblem } from '../../model/migration.ts'
import type { Layout, LayoutOptions, LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { wholeScript } from '../parts/make-migration.ts'
import { problem } from '../parts/problem.ts'
import { type ParsedFile, readFiles } from '../parts/read-files.ts'
import { compareText } from '../text/compare-digits.ts'
import { checkAtlasSum } from './check-atlas-sum.ts'

const FOREIGN = /^--\s*(?:\+goose|\+migrate|migrate:up)\b/m

/**
 * A directory of Atlas in its own format: no down; a transaction around each file, unless it says `-- atlas:txmode none`.
 *
 * Source: Atlas documentation, "Versioned Migrations: Apply" (transaction configuration) and "Migration Directory Integrity";
 *         ariga/atlas, sql/migrate/dir.go and cmd/atlas/internal/migrate/ent/schema/revision.go.
 */
export const atlas: Layout = {
  id: 'atlas',
  name: 'Atlas',
  detect: (tree) => (tree.files.some(({ name }) => name === 'atlas.sum') ? 80 : 0),
  read: readAtlas,
  appliedTable: {
    relation: 'atlas_schema_revisions.atlas_schema_revisions',
    createSql:
      'CREATE SCHEMA atlas_schema_revisions; CREATE TABLE atlas_schema_revisions.atlas_schema_revisions (version varchar NOT NULL, ' +
      'description varchar NOT NULL, type bigint NOT NULL DEFAULT 2, applied bigint NOT NULL DEFAULT 0, total bigint NOT NULL DEFAULT 0, ' +
      'executed_at timestamptz NOT NULL, execution_time bigint NOT NULL, error text, error_stmt text, hash varchar NOT NULL, ' +
      'partial_hashes jsonb, operator_version varchar NOT NULL, PRIMARY KEY (version))',
    versionsQuery:
      'SELECT version::text AS version FROM atlas_schema_revisions.atlas_schema_revisions WHERE error IS NULL AND applied = total ' +
      "AND version !~ '^\\.' ORDER BY atlas_schema_revisions.version",
    records: 'each',
    checksum: 'SHA-256 in base64 as in atlas.sum, column hash',
  },
  docs: 'A transaction around each file; with -- atlas:txmode none every statement by itself (Atlas documentation, transaction configuration). Checkpoints, templates and other formats are not read.',
}

function readAtlas(tree: MigrationTree, options: LayoutOptions): LayoutReading {
  const read = readFiles(tree, {
    tool: 'Atlas',
    pattern: '<version>_<name>.sql',
    parseName: (name) => {
      const match = /^([^/_]+)(?:_([^/]*))?\.sql$/.exec(name)
      return match === null ? null : { version: match[1] ?? '', name: match[2] ?? '' }
    },
    parse: parseFile,
    compare: (left, right) => compareText(left.up.path, right.up.path),
  })
  return { ...read, problems: [...checkAtlasSum(tree, options.sha256Base64), ...read.problems] }
}

function parseFile(file: TreeFile): ParsedFile {
  const isLoose = directive(file.text, 'txmode') === 'none'
  const problems: LayoutProblem[] = []
  if (directive(file.text, 'checkpoint') !== null)
    problems.push(
      problem(
        'malformed',
        file.path,
        'Checkpoints of Atlas are not supported: the file stands for everything before it.',
      ),
    )
  if (FOREIGN.test(file.text))
    problems.push(
      problem('malformed', file.path, 'The file is in the format of another tool; name that one as the layout.'),
    )
  return { scripts: { up: wholeScript(file, isLoose ? 'none' : 'tool'), down: null }, problems }
}

/** The value of a directive in the comments at the top; null when it is not there. */
function directive(text: string, name: string): string | null {
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line !== '' && !line.startsWith('--') && !line.startsWith('#')) return null
    const match = /^--\s*atlas:(\w+)(?:\s+(\S.*))?$/.exec(line)
    if (match?.[1] === name) return match[2] ?? ''
  }
  return null
}
