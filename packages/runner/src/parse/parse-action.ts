import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mistake, type Place, unsupported } from '../errors.ts'
import { parseSteps } from './parse-step.ts'
import { readTemplate, throwOnErrors } from './read-template.ts'
import { asMapping, field, mappingField, pairs, placeOf, scalarField, textField } from './token-fields.ts'
import type { MappingToken, Origin, ScalarToken, Step } from './workflow-file.ts'

/** How an action runs. */
export type ActionRuns =
  | { readonly kind: 'composite'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'node'
      readonly main: string
      readonly pre: string | null
      readonly preIf: string
      readonly post: string | null
      readonly postIf: string
    }

/** An action's manifest. */
export interface ActionFile {
  readonly origin: Origin
  /** The folder that holds it, absolute. */
  readonly directory: string
  readonly name: string
  readonly inputs: readonly { readonly name: string; readonly default: ScalarToken | null }[]
  readonly outputs: readonly (readonly [string, ScalarToken])[]
  readonly runs: ActionRuns
}

/**
 * Reads the `action.yml` or `action.yaml` of a folder.
 *
 * Shape:  null when the folder holds neither.
 * Errors: VEL_RUN_SYNTAX; VEL_RUN_UNSUPPORTED for Docker actions and for Node versions other than 20 and 24.
 */
export function parseAction(origin: Origin, directory: string, shownPath: string): ActionFile | null {
  const file = ['action.yml', 'action.yaml'].find((name) => existsSync(join(directory, name)))
  if (file === undefined) return null
  const path = `${shownPath}/${file}`
  const { root, context } = readTemplate('action', path, readFileSync(join(directory, file), 'utf8'))
  const runs = mappingField(root, 'runs')
  if (runs === null) {
    throw mistake('VEL_RUN_SYNTAX', placeOf(path, root), 'the action has no runs:', {
      why: 'runs: says how an action starts; GitHub refuses a manifest without it.',
      fix: 'Add it:\n  runs:\n    using: node24\n    main: dist/index.js',
    })
  }
  const steps = parseSteps(path, context, field(runs, 'steps'))
  throwOnErrors(path, context)
  return {
    origin,
    directory,
    name: textField(root, 'name') ?? shownPath,
    inputs: pairs(mappingField(root, 'inputs')).map(([name, value]) => ({
      name,
      default: scalarField(asMapping(value), 'default'),
    })),
    outputs: pairs(mappingField(root, 'outputs')).flatMap(([name, value]) => {
      const token = scalarField(asMapping(value), 'value')
      return token === null ? [] : [[name, token] as const]
    }),
    runs: parseRuns(placeOf(path, runs), runs, steps),
  }
}

function parseRuns(place: Place, runs: MappingToken, steps: readonly Step[]): ActionRuns {
  const using = textField(runs, 'using')
  if (using === 'composite') return { kind: 'composite', steps }
  if (using === 'node20' || using === 'node24') {
    const main = textField(runs, 'main')
    if (main === null) {
      throw mistake('VEL_RUN_SYNTAX', place, 'runs: has no main:', {
        why: `"using: ${using}" starts the file that main: names.`,
        fix: 'Add main: dist/index.js.',
      })
    }
    return {
      kind: 'node',
      main,
      pre: textField(runs, 'pre'),
      preIf: textField(runs, 'pre-if') ?? 'always()',
      post: textField(runs, 'post'),
      postIf: textField(runs, 'post-if') ?? 'always()',
    }
  }
  if (using === 'docker') {
    throw unsupported(
      place,
      'a Docker action (using: docker)',
      'Leave the job out, naming another: velocity run <workflow> --job <job>.',
    )
  }
  throw unsupported(place, `"using: ${using ?? ''}"`, 'Use node20, node24 or composite.')
}
