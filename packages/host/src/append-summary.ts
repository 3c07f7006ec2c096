import { appendFile, stat } from 'node:fs/promises'
import type { Environment } from './environment.ts'

/** Over this, GitHub shows nothing of a step's summary. */
const MAX_SUMMARY_BYTES = 1024 * 1024
const TOO_LARGE = '\n> The summary of this step was larger than 1 MiB and is not shown. verdict.json holds all of it.\n'

/**
 * Adds Markdown to the step's summary.
 *
 * Shape:  when there is no room left for it, one sentence that says so is added in its place.
 * Errors: never throws for a missing file: a runner that reads summaries makes one before the step starts.
 */
export async function appendSummary(env: Environment, markdown: string): Promise<void> {
  const path = env['GITHUB_STEP_SUMMARY']
  if (!path) return
  const used = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  const text = used + Buffer.byteLength(markdown) <= MAX_SUMMARY_BYTES ? markdown : TOO_LARGE
  if (used + Buffer.byteLength(text) <= MAX_SUMMARY_BYTES) await appendFile(path, text)
}
