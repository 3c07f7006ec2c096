import type { DatabaseSession, ScratchDatabase, SqlParser } from '@velocity/ports'
import type { Script } from '../model/migration.ts'
import type { ScriptFailure } from '../model/proof.ts'
import { runInside } from './run-inside.ts'
import { runScript } from './run-script.ts'

/** Where scripts are tried. */
export interface PassingPorts {
  readonly database: ScratchDatabase
  readonly parser: SqlParser
  readonly timeoutMs: number
  /** Whether a transaction takes DDL back; where it does not, a copy is used. */
  readonly hasTransactionalDdl: boolean
}

/** A database to try scripts on, whatever it really is. */
export interface Trial {
  readonly session: DatabaseSession
  /** Runs scripts until one fails: null when all of them ran. Nothing may follow a failure. */
  readonly runAll: (scripts: readonly Script[]) => Promise<ScriptFailure | null>
}

/** What was tried, and how. */
export interface Passed<T> {
  readonly result: T
  readonly method: 'transaction' | 'clone'
}

/** A script asks for what no transaction of ours can give. */
class NeedsCopy extends Error {}

/**
 * Tries scripts and leaves the database as it was: in a transaction that is rolled back, or in a copy where a statement cannot run in
 * one; then all of it is tried once more there.
 *
 * Errors: those of `attempt`, and of the engine when it cannot make a copy.
 */
export async function inPassing<T>(attempt: (trial: Trial) => Promise<T>, ports: PassingPorts): Promise<Passed<T>> {
  if (ports.hasTransactionalDdl) {
    const inside = await tryInside(attempt, ports)
    if (inside !== null) return inside
  }
  return { result: await tryInCopy(attempt, ports), method: 'clone' }
}

async function tryInside<T>(
  attempt: (trial: Trial) => Promise<T>,
  { database: { session }, parser, timeoutMs }: PassingPorts,
): Promise<Passed<T> | null> {
  const runAll = async (scripts: readonly Script[]): Promise<ScriptFailure | null> => {
    for (const script of scripts) {
      const outcome = await runInside(script, { session, parser }, timeoutMs)
      if (outcome.kind === 'impossible') throw new NeedsCopy(outcome.reason)
      if (outcome.kind === 'failed') return outcome.failure
    }
    return null
  }
  await session.run('BEGIN')
  try {
    return { result: await attempt({ session, runAll }), method: 'transaction' }
  } catch (error) {
    if (error instanceof NeedsCopy) return null
    throw error
  } finally {
    await session.run('ROLLBACK')
  }
}

async function tryInCopy<T>(
  attempt: (trial: Trial) => Promise<T>,
  { database, parser, timeoutMs }: PassingPorts,
): Promise<T> {
  const copy = await database.clone()
  const { session } = copy
  const runAll = async (scripts: readonly Script[]): Promise<ScriptFailure | null> => {
    for (const script of scripts) {
      const failure = await runScript(script, { session, parser }, timeoutMs)
      if (failure !== null) return failure
    }
    return null
  }
  try {
    return await attempt({ session, runAll })
  } finally {
    await copy.drop()
  }
}
