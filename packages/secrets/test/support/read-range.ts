import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGit } from '@velocity/git'
import { createExec } from '@velocity/local'
import type { CommitRange, Git, PatchSource } from '@velocity/ports'
import type { GitFixture } from '@velocity/testkit'
import { readUnits } from '../../src/units/read-units.ts'
import type { ScanUnit, UnitCounts } from '../../src/units/scan-unit.ts'
import type { UnitOptions } from '../../src/units/unit-maker.ts'

/** The Git port over a fixture. */
export function gitOf(fixture: GitFixture): Git {
  return createGit(createExec(), { cwd: fixture.root })
}

/** The Git port over a fixture and a git that cannot merge again, as before 2.35. `folder` keeps its script. */
export function oldGitOf(fixture: GitFixture, folder: string): Git {
  const path = process.env['PATH'] ?? ''
  const script = [
    '#!/bin/sh',
    'for word; do',
    '  [ "$word" = --diff-merges=remerge ] && { echo "fatal: unknown value for --diff-merges: remerge" >&2; exit 128; }',
    'done',
    `PATH='${path}' exec git "$@"`,
  ]
  writeFileSync(join(folder, 'git'), `${script.join('\n')}\n`)
  chmodSync(join(folder, 'git'), 0o755)
  return createGit(createExec({ ...process.env, PATH: `${folder}:${path}` }), { cwd: fixture.root })
}

/** Waits for everything that a stream gives. */
export async function allOf<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const each of stream) all.push(each)
  return all
}

/** Everything that a source gives. */
export interface ReadUnits {
  readonly units: readonly ScanUnit[]
  readonly counts: UnitCounts
}

/** Reads the patches of a source. */
export async function readSource(
  fixture: GitFixture,
  source: PatchSource,
  options: Partial<UnitOptions> = {},
): Promise<ReadUnits> {
  const reader = readUnits(gitOf(fixture).patches(source), options)
  const units = await allOf(reader.units)
  return { units, counts: reader.counts() }
}

/** Reads the commits of a range; octopus merges are looked for. */
export async function readRange(
  fixture: GitFixture,
  range: CommitRange,
  options: Partial<UnitOptions> = {},
): Promise<ReadUnits> {
  const { commits } = await gitOf(fixture).listRange(range)
  const hasOctopus = commits.some(({ parents }) => parents.length > 2)
  return readSource(fixture, { kind: 'commits', range, hasOctopus }, options)
}

/** `path: text` of the files of a commit (null: without one), the last line feed left out. */
export function filesOf(read: ReadUnits, commit: string | null): Readonly<Record<string, string>> {
  return Object.fromEntries(
    read.units
      .filter(({ file, fragment }) => file !== null && fragment.commit === commit)
      .map(({ fragment }) => [fragment.path, withoutLastFeed(fragment.text)]),
  )
}

/** `[line, text]` of every line of a unit. */
export function linesOf(unit: ScanUnit): readonly (readonly [number, string])[] {
  let offset = 0
  return withoutLastFeed(unit.fragment.text)
    .split('\n')
    .map((line) => {
      const at = unit.fragment.lineOf(offset)
      offset += line.length + 1
      return [at, line]
    })
}

function withoutLastFeed(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}
