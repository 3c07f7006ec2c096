import { UserError } from '@velocity/model'
import type { ParsedStatement, SqlParser } from '@velocity/ports'
import type { OtherUnit } from '../dry-run/dry-run-types.ts'
import { isLayoutMarker } from '../layouts/is-layout-marker.ts'
import type { Migration } from '../model/migration.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import type { OpenChange } from '../order/open-change.ts'
import { pullRequestUnit } from '../order/pull-request-unit.ts'
import { mayDisturb, type Touched, whatTouches } from '../order/what-touches.ts'
import { hostAccess } from './host-access.ts'
import type { MigrationPorts } from './migration-ports.ts'
import { type MigrationChange, readCommitHistory } from './read-change.ts'
import { isBelow } from './read-files.ts'

/** Other changes whose order may matter, and words about those that could not be read. */
export interface OtherUnits {
  readonly units: readonly OtherUnit[]
  readonly notices: readonly string[]
}

/** Each costs a fetch and four runs of scripts. */
const MAX_UNITS = 10

/**
 * Reads the migrations of other open pull requests, as far as they touch what this one touches.
 *
 * Shape:  at most ten pull requests are read, in the order given. What both bring is told apart, so that a branch that was made on
 *         top of another is compared with it by the rest. A pull request with statements that reach outside of the database is left out.
 * Errors: never throws for the other's faults: a commit that origin does not give, and files that cannot be read, are notices.
 */
export async function readOtherUnits(
  settings: DatabaseSettings,
  change: MigrationChange,
  others: readonly OpenChange[],
  parser: SqlParser,
  ports: Pick<MigrationPorts, 'git' | 'codec'>,
): Promise<OtherUnits> {
  const near = others.filter(({ files }) =>
    files.some((path) => isBelow(path, settings.dir) || isLayoutMarker(path, settings.dir)),
  )
  const read: (OtherUnit | string | null)[] = []
  for (const other of near.slice(0, MAX_UNITS)) read.push(await readOther(settings, change, other, parser, ports))
  const left = near.slice(MAX_UNITS).map(({ number }) => `#${number}`)
  const words = read.filter((one) => typeof one === 'string')
  return {
    units: read.filter((one) => one !== null && typeof one !== 'string'),
    notices: [
      ...words,
      ...(left.length === 0
        ? []
        : [`whether the order matters was not tried with ${left.join(', ')}: ${MAX_UNITS} pull requests are.`]),
    ],
  }
}

/** null where the order cannot matter; a text says why it is not known. */
async function readOther(
  settings: DatabaseSettings,
  change: MigrationChange,
  other: OpenChange,
  parser: SqlParser,
  ports: Pick<MigrationPorts, 'git' | 'codec'>,
): Promise<OtherUnit | string | null> {
  const { headSha } = other
  if (headSha === undefined) return null
  const isHere = (await ports.git.resolve(headSha)) !== null || (await ports.git.fetch(headSha, 1))
  if (!isHere) return untried(other, `origin does not give its commit ${headSha.slice(0, 12)}`)
  try {
    const history = await readCommitHistory(settings, change.head.layout, headSha, ports)
    const { added, repeatables } = pullRequestUnit(change.base, history)
    const brought = new Set([...added, ...repeatables])
    const unit = history.migrations.filter((migration) => brought.has(migration))
    const isShared = (one: Migration, all: readonly Migration[]): boolean => all.some((two) => isSame(one, two))
    const own = change.unit.filter((one) => !isShared(one, unit))
    const foreign = unit.filter((one) => !isShared(one, change.unit))
    if (own.length === 0 || foreign.length === 0) return null
    if (!mayDisturb(touchedBy(own, parser), touchedBy(foreign, parser))) return null
    const access = hostAccess({ settings, change: { ...change, unit: foreign }, appliedTable: null }, parser)
    if (access.length > 0) return untried(other, 'a statement of it reaches outside of the database')
    return { change: other, shared: change.unit.filter((one) => isShared(one, unit)), own, foreign }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return untried(other, `its migrations cannot be read: ${error.message} (${error.code})`)
  }
}

function isSame(one: Migration, two: Migration): boolean {
  return one.version === two.version && one.name === two.name && one.up.sql === two.up.sql
}

function touchedBy(unit: readonly Migration[], parser: SqlParser): Touched {
  const statements: ParsedStatement[] = []
  for (const { up } of unit) {
    const parsed = parser.parse(up.sql)
    // What we cannot read may touch anything.
    if (!parsed.ok) return { names: [], isOpaque: true }
    statements.push(...parsed.statements)
  }
  return whatTouches(statements)
}

function untried({ number, headRef }: OpenChange, why: string): string {
  return `whether the order matters was not tried with pull request #${number} (${headRef}): ${why}.`
}
