import type { ActionResult } from '../action/types.ts'

/** What differs from run to run, with what stands for it. */
export interface Unsteady {
  /** Commits to their names. */
  readonly names: ReadonlyMap<string, string>
  /** Names to addresses and folders. */
  readonly places: Readonly<Record<string, string>>
}

/**
 * Renders what a step did as text for people: exit code, log, outputs, requests, summary.
 *
 * Shape:  commits are called by name, places of this machine too; equal requests in a row are told once, with their number. `secret`
 *         is the job's token; null where it was given none.
 * Errors: throws when the token stands anywhere but in the command that masks it.
 */
export function renderTranscript(result: ActionResult, known: Unsteady & { readonly secret: string | null }): string {
  const { secret } = known
  const outputs = Object.entries(result.outputs).map(([name, value]) => `${name} = ${value}`)
  const requests = result.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)
  const text = [
    `exit ${result.exitCode}`,
    block('log', withoutDebug(result.stdout).trimEnd()),
    ...(result.stderr === '' ? [] : [block('stderr', result.stderr.trimEnd())]),
    block('outputs', outputs.sort().join('\n')),
    block('requests', countRuns(requests).join('\n')),
    block('summary', result.summary.trimEnd()),
  ]
    .join('\n\n')
    // The one place where a token may stand: the runner takes the line and does not show it.
    .replaceAll(`::add-mask::${secret}`, '::add-mask::‹token›')
  if (secret !== null && text.includes(secret)) throw new Error('the token stands in the transcript')
  return steady(text, known)
}

/** Puts names in the place of commits, ports, folders, durations and digests. */
export function steady(text: string, { names, places }: Unsteady): string {
  const commits = [...names].flatMap(([sha, name]) =>
    [40, 12, 9, 7].map((length) => [sha.slice(0, length), `‹${name}›`] as const),
  )
  const fixed = [
    ...Object.entries(places).map(([name, place]) => [place, `‹${name}›`] as const),
    ...commits.sort(([left], [right]) => right.length - left.length),
  ].reduce((all, [from, to]) => all.replaceAll(from, to), text)
  return (
    fixed
      .replace(/\/tmp\/[\w./-]+/g, '‹temp›')
      .replace(/\b[0-9a-f]{64}\b/g, '‹sha256›')
      .replace(/blobs\/[0-9a-f]{16}\//g, 'blobs/‹id›/')
      // How a cache is packed depends on the tar and zstd of the machine.
      .replace(/^\[command\].*\/tar .*$/gm, '[command]tar ‹…›')
      .replace(/Cache Size: .*/g, 'Cache Size: ‹n›')
      .replace(/^Sent \d+ of \d+ .*$/gm, 'Sent ‹n›')
      .replace(/\(\d+ bytes\)/g, '(‹n› bytes)')
      .replace(/::add-mask::secret-[0-9a-f]+/g, '::add-mask::‹signature›')
      .replace(/Uploaded bytes \d+/g, 'Uploaded bytes ‹n›')
      .replace(/\b\d+(?:\.\d+)? s\b/g, '‹n› s')
  )
}

/** Debug lines come from the toolkit, are shown by nobody, and hold dates and headers. */
function withoutDebug(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('::debug::'))
    .join('\n')
}

function block(title: string, body: string): string {
  return `── ${title}\n${body === '' ? '(nothing)' : body}`
}

function countRuns(lines: readonly string[]): readonly string[] {
  const runs: { readonly line: string; count: number }[] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last?.line === line) last.count += 1
    else runs.push({ line, count: 1 })
  }
  return runs.map(({ line, count }) => (count === 1 ? line : `${line} × ${count}`))
}
