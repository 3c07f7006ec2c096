import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'
import { type ActionEvent, type ActionResult, type GitFixture, runBundledAction } from '@velocity/testkit'
import { findLeaks } from './find-leaks.ts'
import { type Plant, type PlantKind, plant } from './planted.ts'
import { openStage, type Stage } from './stage.ts'

/** The bundle under test. */
export const DIST = fileURLToPath(new URL('../dist/index.js', import.meta.url))

/** How a run ended. */
export type Outcome = 'pass' | 'fail' | 'inconclusive'

/** What the runner starts: an event on a checkout. */
export interface Situation {
  readonly event: ActionEvent
  readonly checkout: Pick<GitFixture, 'root'>
  /** Over `sarif: true`. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly actor?: string
}

/** A way in which a text gets into a repository, and what has to come of it when it is a secret. */
export interface Scenario {
  readonly name: string
  readonly planted: Outcome
  /** Without the secret; `pass` when left out. */
  readonly harmless?: Outcome
  /** True when another scenario has the run without the secret; when even a secret passes, if left out. */
  readonly hasOneRun?: boolean
  /** `github` when left out. */
  readonly kind?: PlantKind
  /** What the run with the secret says as its reason; any when left out. */
  readonly reason?: string | RegExp
  readonly build: (stage: Stage, text: string) => Situation
  /** Anything else that must hold of the run with the secret. */
  readonly also?: (run: ScenarioRun) => void
}

/** What a run left, with every file that it wrote. */
export interface ScenarioRun extends ActionResult {
  /** All of it in one text: log, summary, outputs, files. */
  readonly everything: string
  readonly files: Readonly<Record<string, string>>
}

/** One of the two runs of a scenario. */
export interface Row {
  readonly name: string
  readonly expected: Outcome
  readonly scenario: Scenario
  readonly plant: Plant
  readonly text: string
}

/** A run takes half a second: of those without a secret a third, and all of them with VELOCITY_ALL_ROWS=1. */
const HARMLESS_STEP = process.env['VELOCITY_ALL_ROWS'] === '1' ? 1 : 3

/** The runs of every scenario: with the secret, and of some without. `firstSeed` keeps the secrets of two files apart. */
export function rowsOf(scenarios: readonly Scenario[], firstSeed: number): readonly Row[] {
  return scenarios.flatMap((scenario, at) => {
    const planted = plant(scenario.kind ?? 'github', firstSeed + at)
    const { name, planted: expected, harmless = 'pass', hasOneRun = expected === 'pass' } = scenario
    const withSecret = { name: `${name}, with a secret`, expected, scenario, plant: planted, text: planted.text }
    // Where not even the harmless text passes, both runs say something.
    if (hasOneRun || (harmless === 'pass' && at % HARMLESS_STEP !== 0)) return [withSecret]
    return [
      withSecret,
      { name: `${name}, without`, expected: harmless, scenario, plant: planted, text: planted.harmless },
    ]
  })
}

/** Starts every row, a few side by side; a test then waits for its own. */
export function startRows(rows: readonly Row[], width = 3): (row: Row) => Promise<ScenarioRun> {
  const waiting = [...rows]
  const settle = new Map<Row, { resolve: (run: ScenarioRun) => void; reject: (error: unknown) => void }>()
  const runs = new Map(
    rows.map((row) => [row, new Promise<ScenarioRun>((resolve, reject) => settle.set(row, { resolve, reject }))]),
  )
  // A rejection belongs to the test that waits for it, however late that is.
  for (const run of runs.values()) run.catch(() => undefined)
  const work = async (): Promise<void> => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift())
      await runRow(row).then(settle.get(row)?.resolve, settle.get(row)?.reject)
  }
  for (let at = 0; at < width; at += 1) void work()
  return async (row) => {
    const run = runs.get(row)
    if (run === undefined) throw new Error(`the row "${row.name}" was never started`)
    return run
  }
}

async function runRow({ scenario, text }: Row): Promise<ScenarioRun> {
  const stage = openStage()
  try {
    return await runSituation(scenario.build(stage, text))
  } finally {
    stage.dispose()
  }
}

/** Runs the bundle once. */
export async function runSituation({ event, checkout, inputs, env, actor }: Situation): Promise<ScenarioRun> {
  const result = await runBundledAction({
    dist: DIST,
    workspace: checkout.root,
    event,
    inputs: { sarif: 'true', ...inputs },
    ...(env === undefined ? {} : { env }),
    ...(actor === undefined ? {} : { actor }),
    timeoutMs: 50_000,
  })
  const files = readFiles(join(checkout.root, '.velocity', 'out'))
  const { stdout, stderr, summary, outputs } = result
  const everything = [stdout, stderr, summary, JSON.stringify(outputs), ...Object.entries(files).flat()].join('\n')
  return { ...result, files, everything }
}

function readFiles(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  )
}

/** Expects what a row says, from a run that neither crashed nor showed anything of the secret. */
export function expectRow(row: Row, run: ScenarioRun): void {
  expectOutcome(run, row.expected)
  expect(findLeaks(run.everything, row.plant.secret)).toEqual([])
  if (row.text === row.plant.harmless) return
  const { reason, also } = row.scenario
  if (reason !== undefined) expect(run.outputs['exit-reason']).toMatch(reason)
  also?.(run)
}

/** Expects a verdict, its exit code and a run without a bug. */
export function expectOutcome(run: ScenarioRun, expected: Outcome): void {
  const { exitCode, stderr, outputs } = run
  const said = `${run.stdout}\n${run.summary}`
  expect({ exitCode, stderr, verdict: outputs['verdict'], said: run.stdout }).toEqual({
    exitCode: expected === 'pass' ? 0 : 1,
    stderr: '',
    verdict: expected,
    said: run.stdout,
  })
  expect(said).not.toMatch(/this is a bug/u)
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu)
  if (expected !== 'pass') expect(said).toMatch(/VEL_[A-Z]+_[A-Z_]+/u)
}
