import { TemplateContext, TemplateValidationErrors } from '@actions/workflow-parser/templates/template-context'
import { readTemplate as readWithSchema } from '@actions/workflow-parser/templates/template-reader'
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/index'
import { isMapping } from '@actions/workflow-parser/templates/tokens/type-guards'
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer'
import { YamlObjectReader } from '@actions/workflow-parser/workflows/yaml-object-reader'
import { UserError } from '@velocity/model'
import { formatPlace } from '../errors.ts'
import { templateSchema } from './template-schemas.ts'

const ROOTS = { workflow: 'workflow-root-strict', action: 'action-root' } as const

/** A parsed file and what the parser's own converters want beside it. */
export interface Template {
  readonly path: string
  readonly root: MappingToken
  readonly context: TemplateContext
}

/**
 * Reads a workflow file or an action manifest with GitHub's parser and schema.
 *
 * Errors: VEL_RUN_SYNTAX, naming every mistake with file, line and column.
 */
export function readTemplate(kind: 'workflow' | 'action', path: string, content: string): Template {
  const context = new TemplateContext(
    new TemplateValidationErrors(),
    templateSchema(kind),
    new NoOperationTraceWriter(),
  )
  const fileId = context.getFileId(path)
  const reader = new YamlObjectReader(fileId, content)
  for (const error of reader.errors) context.error(fileId, error.message, error.range)
  const root = reader.errors.length === 0 ? readWithSchema(context, ROOTS[kind], reader, fileId) : undefined
  throwOnErrors(path, context)
  if (root === undefined || !isMapping(root)) throw syntaxError([`${path}:1:1: the file is empty or not a mapping`])
  return { path, root, context }
}

/** Throws VEL_RUN_SYNTAX when the parser has collected an error. */
export function throwOnErrors(path: string, context: TemplateContext): void {
  const errors = context.errors.getErrors()
  if (errors.length === 0) return
  throw syntaxError(
    errors.map((error) => {
      const start = error.range?.start
      return `${formatPlace({ path, line: start?.line ?? 0, column: start?.column ?? 0 })}: ${error.rawMessage}`
    }),
  )
}

function syntaxError(messages: readonly string[]): UserError {
  return new UserError({
    code: 'VEL_RUN_SYNTAX',
    message: messages.join('\n'),
    why: "GitHub's own parser refuses the file; GitHub would not start the run.",
    fix: 'Mend the named lines. A key that GitHub knows may be misspelt or indented wrongly.',
  })
}
