import { failureText } from '../hits/failure-text.ts'
import type { Migration, Script } from '../model/migration.ts'
import type { ScriptFailure } from '../model/proof.ts'
import type { AppliedInOrder } from '../order/judge-commutation.ts'
import type { ProofPorts } from '../proof/prove-rollback.ts'
import { inPassing } from '../replay/in-passing.ts'
import type { OtherOutcome, OtherUnit } from './dry-run-types.ts'

/** What other people's changes may cost this one. Units: milliseconds. */
const BUDGET_MS = 60_000

/** What they are tried with; `now` counts milliseconds. */
export type OtherPorts = ProofPorts & { readonly now: () => number }

/** Scripts of both changes, in one order. */
interface InOrder {
  readonly applied: AppliedInOrder
  /** null when all of them ran. */
  readonly stopped: Stop | null
}

/** Which of the scripts stopped, and why. */
interface Stop {
  readonly at: 'first' | 'second'
  readonly failure: ScriptFailure
}

/** What came of trying. */
export interface TriedOthers {
  /** In the order given. */
  readonly outcomes: readonly OtherOutcome[]
  /** A statement took the database with it. */
  readonly isLost: boolean
}

/**
 * Applies this change and each other one in both orders to a database in the state of the base, which is left as it was.
 *
 * Shape:  ends early when this change does not run by itself, which says enough. After a minute, and when the database is lost, the
 *         rest is `skipped`.
 * Errors: never throws for what the server refuses.
 */
export async function tryOthers(others: readonly OtherUnit[], ports: OtherPorts): Promise<TriedOthers> {
  const end = ports.now() + BUDGET_MS
  const outcomes: OtherOutcome[] = []
  let isLost = false
  for (const other of others) {
    if (isLost || ports.now() > end) {
      outcomes.push({ kind: 'skipped', change: other.change })
      continue
    }
    const tried = await tryOther(other, ports)
    isLost = tried.isLost
    if (tried.outcome === null) return { outcomes, isLost }
    outcomes.push(tried.outcome)
  }
  return { outcomes, isLost }
}

/** Without an outcome when this change does not run by itself. */
async function tryOther(
  { change, shared, own, foreign }: OtherUnit,
  ports: OtherPorts,
): Promise<{ readonly outcome: OtherOutcome | null; readonly isLost: boolean }> {
  const broken = ({ failure }: Stop): { readonly outcome: OtherOutcome; readonly isLost: boolean } => ({
    outcome: { kind: 'broken', change, message: failureText(failure) },
    isLost: failure.failure.isLost,
  })
  const otherFirst = await inOrder(scriptsOf([...shared, ...foreign]), scriptsOf(own), ports)
  if (otherFirst.stopped !== null && (otherFirst.stopped.at === 'first' || isLostBy(otherFirst.stopped)))
    return broken(otherFirst.stopped)
  const thisFirst = await inOrder(scriptsOf([...shared, ...own]), scriptsOf(foreign), ports)
  if (thisFirst.stopped?.at === 'first') return { outcome: null, isLost: isLostBy(thisFirst.stopped) }
  if (thisFirst.stopped !== null && isLostBy(thisFirst.stopped)) return broken(thisFirst.stopped)
  return {
    outcome: { kind: 'tried', change, thisFirst: thisFirst.applied, otherFirst: otherFirst.applied },
    isLost: false,
  }
}

function isLostBy({ failure }: Stop): boolean {
  return failure.failure.isLost
}

async function inOrder(first: readonly Script[], second: readonly Script[], ports: OtherPorts): Promise<InOrder> {
  const { result } = await inPassing<InOrder>(async ({ session, runAll }) => {
    const early = await runAll(first)
    if (early !== null) return stoppedAt('first', early)
    const late = await runAll(second)
    if (late !== null) return stoppedAt('second', late)
    return { applied: { ok: true, fingerprint: await ports.readSchema(session) }, stopped: null }
  }, ports)
  return result
}

function stoppedAt(at: Stop['at'], failure: ScriptFailure): InOrder {
  const { path, line } = failure
  return { applied: { ok: false, path, line, message: failureText(failure) }, stopped: { at, failure } }
}

function scriptsOf(unit: readonly Migration[]): readonly Script[] {
  return unit.map(({ up }) => up)
}
