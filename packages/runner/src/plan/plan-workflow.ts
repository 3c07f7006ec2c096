import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '@velocity/model'
import type { Permissions } from '../api/run-workflow-request.ts'
import { formatPlace, mistake, type Place } from '../errors.ts'
import { DEFAULT_PERMISSIONS } from '../parse/parse-permissions.ts'
import { parseWorkflow } from '../parse/parse-workflow.ts'
import type { CallJob, Origin, StepsJob, WorkflowFile } from '../parse/workflow-file.ts'
import type { ActionResolver } from './action-resolver.ts'
import { checkCall } from './check-call.ts'
import { parseUses } from './parse-uses.ts'
import { permissionExcess } from './reduce-permissions.ts'
import type { Sources } from './sources.ts'

/** A job with the permissions of its token, and the workflow that it calls. */
export type PlannedJob =
  | { readonly job: StepsJob; readonly permissions: Permissions }
  | { readonly job: CallJob; readonly permissions: Permissions; readonly callee: PlannedWorkflow }

/** A workflow file with everything that it calls, checked as GitHub checks it before a run starts. */
export interface PlannedWorkflow {
  readonly file: WorkflowFile
  readonly jobs: readonly PlannedJob[]
}

const MAX_LEVELS = 10
const MAX_CALLS = 50
const WORKFLOW_PATH = /^\.github\/workflows\/[^/]+\.ya?ml$/u

/**
 * Reads a workflow file and all that it calls. `wanted` names the jobs of the file that are planned, with what they need; the
 * others are not checked beyond their syntax, so that what cannot run here can be left out.
 *
 * Errors: VEL_RUN_SYNTAX; VEL_RUN_JOB_UNKNOWN; VEL_RUN_WORKFLOW_MISSING; VEL_RUN_NOT_CALLABLE; VEL_RUN_LEVELS over ten levels or in a loop;
 * VEL_RUN_CALLS over fifty calls; VEL_RUN_PERMISSIONS when a callee asks for more than its caller grants; VEL_RUN_INPUT;
 * VEL_RUN_SECRET; VEL_RUN_UNMAPPED; VEL_RUN_USES; VEL_RUN_UNSUPPORTED.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations
 */
export function planWorkflow(
  sources: Sources,
  actions: ActionResolver,
  path: string,
  wanted: readonly string[] | null,
): PlannedWorkflow {
  const calls = { count: 0 }
  return plan(sources.caller, path, null, { path, line: 0, column: 0 }, [])

  function plan(
    origin: Origin,
    workflowPath: string,
    ceiling: Permissions | null,
    from: Place,
    chain: readonly string[],
  ): PlannedWorkflow {
    const key = `${origin.repository}/${workflowPath}`
    const levels = [...chain, key]
    if (chain.includes(key) || levels.length > MAX_LEVELS) throw tooDeep(from, levels)
    const file = readWorkflow(origin, workflowPath, from, chain.length === 0 ? wanted : null)
    if (ceiling !== null) refuseExcess(file, file.permissions, ceiling, `the workflow "${workflowPath}"`)
    return { file, jobs: file.jobs.map((job) => planJob(file, job, ceiling, levels)) }
  }

  function planJob(
    file: WorkflowFile,
    job: StepsJob | CallJob,
    ceiling: Permissions | null,
    levels: readonly string[],
  ): PlannedJob {
    const asked = job.permissions ?? file.permissions
    if (ceiling !== null) refuseExcess(file, asked, ceiling, `the nested job "${job.id}"`)
    const permissions = asked ?? ceiling ?? DEFAULT_PERMISSIONS
    if (job.kind === 'steps') {
      actions.check(file.origin, job.steps)
      return { job, permissions }
    }
    calls.count += 1
    if (calls.count > MAX_CALLS) {
      throw mistake('VEL_RUN_CALLS', job.place, `the run calls more than ${MAX_CALLS} workflows.`, {
        why: 'GitHub allows no more in one run, nested calls included, and would refuse it as well.',
        fix: 'Call fewer workflows, or split the run in two.',
      })
    }
    const place = { path: file.path, line: job.uses.line ?? 0, column: job.uses.col ?? 0 }
    const target = locateWorkflow(sources, file.origin, place, job.uses.value)
    const callee = plan(target.origin, target.path, permissions, place, levels)
    checkCall(file, job, callee.file, place)
    return { job, permissions, callee }
  }
}

function locateWorkflow(
  sources: Sources,
  origin: Origin,
  place: Place,
  text: string,
): { origin: Origin; path: string } {
  const uses = parseUses(place, text)
  if (!WORKFLOW_PATH.test(uses.path)) {
    throw mistake('VEL_RUN_USES', place, `"uses: ${text}" names no workflow file.`, {
      why: 'A job calls a workflow, whose file lies in .github/workflows; an action belongs in a step.',
      fix: 'Write owner/name/.github/workflows/file.yml@ref or ./.github/workflows/file.yml.',
    })
  }
  if (uses.kind !== 'remote') return { origin, path: uses.path }
  const found = sources.find(uses.repository, uses.ref)
  if (found === null) {
    throw new UserError({
      code: 'VEL_RUN_UNMAPPED',
      message: `${formatPlace(place)}: "uses: ${text}" is in a repository that is not mapped.`,
      why: 'Runs are local: nothing is downloaded.',
      fix: [
        `Name a clone of it on this machine:    velocity run <workflow> --map ${uses.repository}=<folder>`,
        `or, when it is this library, say so:   velocity run <workflow> --library ${uses.repository}`,
        'or leave the job out, naming another:  velocity run <workflow> --job <job>',
      ].join('\n'),
    })
  }
  return { origin: found, path: uses.path }
}

function readWorkflow(origin: Origin, path: string, from: Place, wanted: readonly string[] | null): WorkflowFile {
  const file = join(origin.root, path)
  if (!existsSync(file)) {
    throw mistake(
      'VEL_RUN_WORKFLOW_MISSING',
      from,
      `"${path}" does not exist in ${origin.repository} at ${origin.sha ?? 'the mapped folder'}.`,
      {
        why: 'The path is wrong, or the file is not committed: a pull request is played from commits.',
        fix: 'Check the path, and commit the file; workflow files live in .github/workflows.',
      },
    )
  }
  return parseWorkflow(origin, path, readFileSync(file, 'utf8'), wanted)
}

function refuseExcess(file: WorkflowFile, asked: Permissions | null, ceiling: Permissions, who: string): void {
  const excess = asked === null ? [] : permissionExcess(asked, ceiling)
  if (excess.length === 0) return
  throw new UserError({
    code: 'VEL_RUN_PERMISSIONS',
    message: `${file.path}: ${who} is requesting ${excess.map((entry) => `"${entry.scope}: ${entry.asked}"`).join(', ')}, but is only allowed ${excess.map((entry) => `"${entry.scope}: ${entry.allowed}"`).join(', ')}.`,
    why: 'Permissions can only be reduced on the way down; GitHub refuses to start such a run.',
    fix: `Grant it in the job that calls:\n  permissions:\n${excess.map((entry) => `    ${entry.scope}: ${entry.asked}`).join('\n')}`,
  })
}

function tooDeep(from: Place, levels: readonly string[]): UserError {
  return mistake(
    'VEL_RUN_LEVELS',
    from,
    `workflows call each other over more than ${MAX_LEVELS} levels or in a loop: ${levels.join(' → ')}.`,
    {
      why: `GitHub allows the caller and ${MAX_LEVELS - 1} levels below it, and no loop.`,
      fix: 'Flatten the chain: let one workflow call the others side by side.',
    },
  )
}
