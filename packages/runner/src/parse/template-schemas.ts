import { readFileSync } from 'node:fs'
import { JSONObjectReader } from '@actions/workflow-parser/templates/json-object-reader'
import { TemplateSchema } from '@actions/workflow-parser/templates/schema/template-schema'

const loaded = new Map<string, TemplateSchema>()

/**
 * Gives GitHub's own schema of workflow files or of action manifests.
 *
 * The parser's entry point imports these files as JSON without an import attribute, which Node refuses; so they are read
 * from beside it. They are loaded once.
 */
export function templateSchema(kind: 'workflow' | 'action'): TemplateSchema {
  const known = loaded.get(kind)
  if (known !== undefined) return known
  const entry = import.meta.resolve('@actions/workflow-parser')
  const text = readFileSync(new URL(`./${kind}-v1.0.min.json`, entry), 'utf8')
  const schema = TemplateSchema.load(new JSONObjectReader(undefined, text))
  loaded.set(kind, schema)
  return schema
}
