import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What one run in a process of its own measured; null with `fails` when it threw. */
export type Run =
  | { readonly megabytesPerSecond: number; readonly rssMebibytes: number; readonly fails: null }
  | { readonly megabytesPerSecond: null; readonly rssMebibytes: null; readonly fails: string }

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url))
const TIMEOUT_MS = 15 * 60 * 1000

/** Reads the file once with our parser or with the yardstick, in a process of its own. Units: MB are 10⁶ bytes, MiB 2²⁰. */
export function runChild(who: 'ours' | 'yardstick', path: string): Run {
  const child = spawnSync(process.execPath, ['--conditions=source', CHILD, who, path], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  })
  const last = child.stdout.trimEnd().split('\n').at(-1) ?? ''
  if (!last.startsWith('{')) return failed(child.stderr.trim().split('\n').at(-1) ?? `signal ${child.signal}`)
  const answer = JSON.parse(last) as { fails?: string; seconds: number; rssBytes: number }
  if (answer.fails !== undefined) return failed(answer.fails)
  return {
    megabytesPerSecond: statSync(path).size / 1e6 / answer.seconds,
    rssMebibytes: answer.rssBytes / 2 ** 20,
    fails: null,
  }
}

function failed(fails: string): Run {
  return { megabytesPerSecond: null, rssMebibytes: null, fails }
}
