import { convertJobs } from '@actions/workflow-parser/model/converter/jobs'
import type { MappingToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { isMapping } from '@actions/workflow-parser/templates/tokens/type-guards'
import { parseJob, parseRunDefaults } from './parse-job.ts'
import { parsePermissions } from './parse-permissions.ts'
import { readTemplate, throwOnErrors } from './read-template.ts'
import { selectJobs } from './select-jobs.ts'
import { asMapping, field, mappingField, pairs, scalarField, textField, texts } from './token-fields.ts'
import type { CallInterface, InputDefinition, Origin, WorkflowFile } from './workflow-file.ts'

/**
 * Reads a workflow file with GitHub's parser and gives it a shape that can be run: all of its jobs, or the wanted ones and what
 * they need.
 *
 * Errors: VEL_RUN_SYNTAX (file, line, column), also for unknown or circular `needs` and duplicate ids; VEL_RUN_JOB_UNKNOWN;
 * VEL_RUN_UNSUPPORTED.
 */
export function parseWorkflow(
  origin: Origin,
  path: string,
  content: string,
  wanted: readonly string[] | null,
): WorkflowFile {
  const template = readTemplate('workflow', path, content)
  const { root, context } = template
  const jobs = mappingField(root, 'jobs')
  if (jobs !== null) convertJobs(context, jobs)
  throwOnErrors(path, context)
  const bodies = pairs(jobs).map(([id, job]) => [id, job.assertMapping(`job ${id}`)] as const)
  const triggers = parseTriggers(field(root, 'on'))
  return {
    origin,
    path,
    name: textField(root, 'name') ?? path,
    triggers,
    call: triggers.has('workflow_call') ? parseCall(triggers.get('workflow_call') ?? null) : null,
    dispatchInputs: parseInputs(mappingField(asMapping(triggers.get('workflow_dispatch')), 'inputs')),
    env: mappingField(root, 'env'),
    defaults: parseRunDefaults(mappingField(root, 'defaults')),
    permissions: parsePermissions(field(root, 'permissions')),
    concurrency: field(root, 'concurrency'),
    jobs: selectJobs(path, bodies, wanted).map(([id, job]) => parseJob(path, context, id, job)),
  }
}

function parseTriggers(on: TemplateToken | null): ReadonlyMap<string, TemplateToken | null> {
  if (on !== null && isMapping(on)) return new Map(pairs(on))
  return new Map(texts(on).map((name) => [name, null]))
}

function parseCall(token: TemplateToken | null): CallInterface {
  const call = asMapping(token)
  return {
    inputs: parseInputs(mappingField(call, 'inputs')),
    secrets: pairs(mappingField(call, 'secrets')).map(([name, value]) => ({
      name,
      isRequired: textField(asMapping(value), 'required') === 'true',
    })),
    outputs: pairs(mappingField(call, 'outputs')).flatMap(([name, value]) => {
      const token = scalarField(asMapping(value), 'value')
      return token === null ? [] : [[name, token] as const]
    }),
  }
}

function parseInputs(inputs: MappingToken | null): readonly InputDefinition[] {
  return pairs(inputs).map(([name, value]) => {
    const definition = asMapping(value)
    const type = textField(definition, 'type')
    return {
      name,
      type: type === 'boolean' || type === 'number' ? type : 'string',
      isRequired: textField(definition, 'required') === 'true',
      default: scalarField(definition, 'default'),
    }
  })
}
