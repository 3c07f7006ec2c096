import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'
import { type Token, TokenType } from '@actions/expressions/lexer'
import { falsy } from '@actions/expressions/result'
import { EvaluationError } from '../errors.ts'
import { hashFiles } from './hash-files.ts'
import type { Contexts, Scope } from './scope.ts'
import { toData } from './to-data.ts'

const CONTEXTS = 'github env vars job jobs steps runner secrets strategy matrix needs inputs'.split(' ')
const MANY = Number.MAX_SAFE_INTEGER

/**
 * Evaluates an expression (without `${{ }}`) with GitHub's own engine.
 *
 * Errors: EvaluationError, with the expression and the engine's words. Which contexts may stand where was checked by the parser.
 */
export function evaluateExpression(expression: string, scope: Scope): data.ExpressionData {
  const functions = extensionFunctions(scope)
  try {
    const tree = new Parser(readTokens(expression), CONTEXTS, functions).parse()
    const byName = new Map(functions.map((definition) => [definition.name.toLowerCase(), definition]))
    return new Evaluator(tree, new LazyContexts(scope.contexts), byName).evaluate()
  } catch (error) {
    throw new EvaluationError(`\${{ ${expression} }}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The engine's lexer undoes only the first doubled quote of a text; every other is undone here. */
function readTokens(expression: string): Token[] {
  return new Lexer(expression).lex().tokens.map((token) => {
    if (token.type !== TokenType.STRING) return token
    return { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") }
  })
}

/** Evaluates an `if:`. */
export function evaluateCondition(expression: string, scope: Scope): boolean {
  return !falsy(evaluateExpression(expression, scope))
}

/** Converts a context when it is asked for: `github.event` is large and most expressions never look at it. */
class LazyContexts extends data.Dictionary {
  readonly #contexts: Contexts

  constructor(contexts: Contexts) {
    super()
    this.#contexts = contexts
  }

  override get(key: string): data.ExpressionData {
    return toData(this.#contexts[key.toLowerCase()] ?? null)
  }
}

function extensionFunctions(scope: Scope): FunctionDefinition[] {
  const { status, workspace } = scope
  const flag = (name: string, maxArgs: number, decide: (jobs: readonly string[]) => boolean): FunctionDefinition => ({
    name,
    minArgs: 0,
    maxArgs,
    call: (...args) => new data.BooleanData(decide(args.map((arg) => arg.coerceString()))),
  })
  return [
    flag('always', 0, () => true),
    flag('success', MANY, status.success),
    flag('failure', MANY, status.failure),
    flag('cancelled', 0, status.cancelled),
    {
      name: 'hashFiles',
      minArgs: 1,
      maxArgs: 255,
      call: (...args) => {
        if (workspace === null) throw new Error('hashFiles() may be called in steps only')
        return new data.StringData(
          hashFiles(
            workspace,
            args.map((arg) => arg.coerceString()),
          ),
        )
      },
    },
  ]
}
