import { join } from 'node:path'
import { UserError } from '@velocity/model'
import type { StandIn } from '../api/stand-in.ts'
import { formatPlace, mistake, type Place } from '../errors.ts'
import { type ActionFile, parseAction } from '../parse/parse-action.ts'
import type { Origin, Step } from '../parse/workflow-file.ts'
import { parseUses } from './parse-uses.ts'
import type { Sources } from './sources.ts'

/** What a step's `uses:` leads to. */
export type ResolvedAction =
  | { readonly kind: 'stand-in'; readonly standIn: StandIn; readonly uses: string; readonly ref: string }
  | {
      readonly kind: 'action'
      readonly action: ActionFile
    }
  /** A `./` action whose folder holds no manifest (yet). */
  | { readonly kind: 'missing'; readonly directory: string }

/** Finds actions. Order: the request's stand-ins, mapped repositories, built-in stand-ins. */
export interface ActionResolver {
  /** `workspace` is null before a job has one: then `./` is `missing`. */
  readonly resolve: (origin: Origin, place: Place, uses: string, workspace: string | null) => ResolvedAction
  /** Refuses what can never run, before anything does; goes down into composite actions. */
  readonly check: (origin: Origin, steps: readonly Step[]) => void
}

/**
 * Makes the resolver of a run.
 *
 * Errors: VEL_RUN_UNMAPPED for a repository that is neither mapped nor has a stand-in; VEL_RUN_ACTION_MISSING for a mapped one
 * without the named folder; VEL_RUN_USES; VEL_RUN_UNSUPPORTED.
 */
export function createActionResolver(
  sources: Sources,
  given: ReadonlyMap<string, StandIn>,
  builtIn: ReadonlyMap<string, StandIn>,
): ActionResolver {
  function resolve(origin: Origin, place: Place, text: string, workspace: string | null): ResolvedAction {
    const uses = parseUses(place, text)
    if (uses.kind === 'local') {
      if (workspace === null) return { kind: 'missing', directory: uses.path }
      const directory = join(workspace, uses.path)
      const action = parseAction(sources.caller, directory, uses.path === '' ? '.' : uses.path)
      return action === null ? { kind: 'missing', directory } : { kind: 'action', action }
    }
    if (uses.kind === 'self') return load(origin, uses.path, place, text)
    const name = uses.path === '' ? uses.repository : `${uses.repository}/${uses.path}`
    const own = given.get(name)
    if (own !== undefined) return { kind: 'stand-in', standIn: own, uses: name, ref: uses.ref }
    const mapped = sources.find(uses.repository, uses.ref)
    if (mapped !== null) return load(mapped, uses.path, place, text)
    const standIn = builtIn.get(name)
    if (standIn !== undefined) return { kind: 'stand-in', standIn, uses: name, ref: uses.ref }
    throw unmapped(place, text, uses.repository, [...builtIn.keys(), ...given.keys()])
  }

  function check(origin: Origin, steps: readonly Step[], depth = 0): void {
    for (const step of steps) {
      if (step.work.kind !== 'uses' || depth > 10) continue
      const resolved = resolve(origin, step.place, step.work.uses.value, null)
      if (resolved.kind !== 'action' || resolved.action.runs.kind !== 'composite') continue
      check(resolved.action.origin, resolved.action.runs.steps, depth + 1)
    }
  }

  return { resolve, check }
}

function load(origin: Origin, path: string, place: Place, text: string): ResolvedAction {
  const action = parseAction(origin, join(origin.root, path), path === '' ? origin.repository : path)
  if (action === null) {
    throw mistake(
      'VEL_RUN_ACTION_MISSING',
      place,
      `"uses: ${text}": ${origin.repository} has no action.yml in "${path === '' ? '.' : path}" (looked in ${origin.root}).`,
      {
        why: 'The path is wrong, the file is not committed, or the folder is of another version of the repository.',
        fix: 'Check the path, and that the file is committed.',
      },
    )
  }
  return { kind: 'action', action }
}

function unmapped(place: Place, text: string, repository: string, known: readonly string[]): UserError {
  return new UserError({
    code: 'VEL_RUN_UNMAPPED',
    message: `${formatPlace(place)}: "uses: ${text}" has no local stand-in and its repository is not mapped.`,
    why: `Runs are local: nothing is downloaded. Stand-ins exist for ${known.toSorted().join(', ')}.`,
    fix: [
      `Name a clone of it on this machine:    velocity run <workflow> --map ${repository}=<folder>`,
      `or, when it is this library, say so:   velocity run <workflow> --library ${repository}`,
      'or leave the job out, naming another:  velocity run <workflow> --job <job>',
    ].join('\n'),
  })
}
