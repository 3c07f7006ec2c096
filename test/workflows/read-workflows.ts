import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../architecture/module-graph.ts'

export interface Step {
  readonly name?: string
  readonly run?: string
  readonly uses?: string
}

export interface Job {
  readonly uses?: string
  readonly secrets?: unknown
  readonly permissions?: unknown
  readonly 'timeout-minutes'?: unknown
  readonly steps?: readonly Step[]
}

export interface Workflow {
  readonly file: string
  readonly text: string
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** This repository's own workflows, sorted by file. */
export function readWorkflows(): readonly Workflow[] {
  const folder = join(ROOT, '.github', 'workflows')
  return readdirSync(folder)
    .sort()
    .map((file) => parseWorkflow(file, readFileSync(join(folder, file), 'utf8')))
}

export function parseWorkflow(file: string, text: string): Workflow {
  return { ...(parse(text) as Omit<Workflow, 'file' | 'text'>), file, text }
}
