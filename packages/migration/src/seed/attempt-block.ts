import type { DatabaseSession } from '@velocity/ports'
import { literal } from '../trace/sql-text.ts'

/** What came of several INSERTs. */
export interface Attempted {
  /** Rows that went in. */
  readonly rows: number
  /** Which statement was the first to go in, from 0; null when none did. */
  readonly first: number | null
  /** What the server said to the first that did not; null when all did. */
  readonly error: string | null
}

/**
 * Tries statements one by one on the server, each with a savepoint of its own, in one message and inside the open transaction.
 *
 * Shape:  `first` stops at the first that goes in; `all` tries every one; `together` keeps all or none.
 * Errors: never throws: a message that fails as a whole is an error of no row.
 */
export async function attempt(
  session: DatabaseSession,
  statements: readonly string[],
  mode: 'first' | 'all' | 'together',
): Promise<Attempted> {
  const steps = mode === 'together' ? [statements] : statements.map((each) => [each])
  const list = steps.map((each) => literal(each.join(';\n'))).join(',\n')
  const body = `DECLARE done bigint := 0; new_rows bigint; at int := 0; first_at int; problem text; step text;
BEGIN
  FOREACH step IN ARRAY ARRAY[${list}]::text[] LOOP
    BEGIN
      EXECUTE step;
      GET DIAGNOSTICS new_rows = ROW_COUNT;
      SET CONSTRAINTS ALL IMMEDIATE;
      done := done + new_rows;
      IF first_at IS NULL AND new_rows > 0 THEN first_at := at; END IF;
      ${mode === 'first' ? 'EXIT WHEN new_rows > 0;' : ''}
    EXCEPTION WHEN OTHERS THEN
      IF problem IS NULL THEN problem := SQLERRM; END IF;
    END;
    at := at + 1;
  END LOOP;
  PERFORM pg_catalog.set_config('velocity_seed.result', done::text || ' ' || coalesce(first_at, -1)::text || ' ' || coalesce(problem, ''), true);
END`
  const tag = tagFor(body)
  const sql = `SAVEPOINT velocity_attempt; SET CONSTRAINTS ALL DEFERRED; DO ${tag}${body}${tag}; RELEASE velocity_attempt; SELECT pg_catalog.current_setting('velocity_seed.result') AS result`
  const outcome = await session.run(sql)
  if (!outcome.ok) {
    await session.run('ROLLBACK TO SAVEPOINT velocity_attempt; RELEASE velocity_attempt')
    return { rows: 0, first: null, error: outcome.failure.message }
  }
  const [, rows = '0', first = '-1', error = ''] =
    /^(\d+) (-?\d+) (.*)$/su.exec(outcome.rows[0]?.['result'] ?? '') ?? []
  return { rows: Number(rows), first: first === '-1' ? null : Number(first), error: error === '' ? null : error }
}

/** A dollar quote that the text does not have. */
function tagFor(text: string): string {
  let number = 0
  while (text.includes(`$velocity${number}$`)) number += 1
  return `$velocity${number}$`
}
