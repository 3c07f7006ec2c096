import type { StatementTrace } from '../../model/trace.ts'
import type { RuleContext, RuleScript } from '../rule-context.ts'
import { nodeAs, type Parsed } from './nodes.ts'

/** One statement of one script, with all that is known of it. */
export interface Step extends Parsed {
  readonly script: RuleScript
  /** Position in its script, from 0. */
  readonly index: number
  readonly sql: string
  /** Of the file, from 1. */
  readonly line: number
  /** null when it was not run. */
  readonly trace: StatementTrace | null
  /** Statements with one number commit together. */
  readonly transaction: number
}

const MEMORY = new WeakMap<RuleContext, readonly Step[]>()

/** Every statement of the pull request, in the order of its scripts. The same list for the same context. */
export function stepsOf(context: RuleContext): readonly Step[] {
  const known = MEMORY.get(context)
  if (known !== undefined) return known
  const steps = context.scripts.flatMap(scriptSteps)
  MEMORY.set(context, steps)
  return steps
}

const UPS = new WeakMap<RuleContext, readonly Step[]>()

/** The statements of the ups. The same list for the same context. */
export function upSteps(context: RuleContext): readonly Step[] {
  const known = UPS.get(context)
  if (known !== undefined) return known
  const ups = stepsOf(context).filter(({ script }) => script.direction === 'up')
  UPS.set(context, ups)
  return ups
}

const MATES = new WeakMap<RuleContext, ReadonlyMap<RuleScript, ReadonlyMap<number, readonly Step[]>>>()

/** The statements that commit together with a statement, itself included. */
export function stepsOfTransaction(context: RuleContext, step: Step): readonly Step[] {
  const known = MATES.get(context) ?? groupSteps(context)
  MATES.set(context, known)
  return known.get(step.script)?.get(step.transaction) ?? [step]
}

function groupSteps(context: RuleContext): ReadonlyMap<RuleScript, ReadonlyMap<number, readonly Step[]>> {
  const byScript = Map.groupBy(stepsOf(context), ({ script }) => script)
  return new Map([...byScript].map(([script, steps]) => [script, Map.groupBy(steps, ({ transaction }) => transaction)]))
}

function scriptSteps(script: RuleScript): readonly Step[] {
  const traces = new Map((script.trace?.statements ?? []).map((trace) => [trace.index, trace]))
  const parsed =
    script.statements.length > 0
      ? script.statements.map(({ sql, kind, node, startLine }, index) => ({
          sql,
          kind,
          node,
          index,
          line: script.script.startLine + startLine - 1,
        }))
      : [...traces.values()].map(({ sql, kind, node, index, line }) => ({ sql, kind, node, index, line }))
  const transactions = transactionNumbers(script, parsed)
  return parsed.map((statement, at) => ({
    ...statement,
    script,
    trace: traces.get(statement.index) ?? null,
    transaction: transactions[at] ?? at,
  }))
}

/** A number for each statement; those of one transaction have the same. */
function transactionNumbers({ script }: RuleScript, statements: readonly Parsed[]): readonly number[] {
  let number = 0
  let isOpen = false
  return statements.map((statement) => {
    const kind = nodeAs(statement, 'TransactionStmt')?.kind
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') {
      // A tool's own transaction goes on: a BEGIN inside it is a warning of the server and nothing more.
      if (script.transaction !== 'tool' && !isOpen) number += 1
      isOpen = true
      return number
    }
    const own = number
    if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK') {
      isOpen = false
      number += 1
    } else if (script.transaction === 'none' && !isOpen) {
      number += 1
    }
    return own
  })
}
