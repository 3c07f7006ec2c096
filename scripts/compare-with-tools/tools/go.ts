import { renameSync } from 'node:fs'
import type { Claim, FileFigures, Tally } from '../claim.ts'
import type { Workshop } from '../workshop.ts'

const WHY = 'Go counts statements of blocks, and we count lines'

/** Go: a profile against the lines that Go's own HTML view colours. */
export function measureGo(workshop: Workshop): readonly Claim[] {
  workshop.unpack('go')
  renameSync(workshop.path('go.mod.txt'), workshop.path('go.mod'))
  return measureGoModule(workshop, 'example.com/sample', { GOPROXY: 'off' })
}

/** Measures a Go module that is in the workshop's folder, by all of its tests. */
export function measureGoModule(
  workshop: Workshop,
  module: string,
  variables: Readonly<Record<string, string>>,
): readonly Claim[] {
  const tool = `go ${workshop.version('go', 'version')}`
  const env = { GOFLAGS: '-mod=mod', GOTOOLCHAIN: 'local', ...variables }
  return ['set', 'atomic'].map((mode) => {
    const report = `${mode}.out`
    workshop.run('go', ['test', `-covermode=${mode}`, '-coverpkg=./...', `-coverprofile=${report}`, './...'], env)
    workshop.run('go', ['tool', 'cover', `-html=${report}`, '-o', `${mode}.html`], env)
    const total = /^total:.*?([\d.]+%)/m.exec(workshop.run('go', ['tool', 'cover', `-func=${report}`], env))?.[1]
    return {
      tool,
      format: `coverprofile (${mode})`,
      report: workshop.path(report),
      files: readHtml(workshop.text(`${mode}.html`), workshop.text(report), module),
      asides: [{ metric: 'statements', toolSays: total ?? 'nothing', why: WHY }],
    }
  })
}

/** Reads which lines of every file the view colours, apart from blocks that hold no statement. */
function readHtml(html: string, profile: string, module: string): readonly FileFigures[] {
  const names = new Map(
    [...html.matchAll(/<option value="(file\d+)"[^>]*>(\S+) \([\d.]+%\)<\/option>/g)].map(([, id, name]) => [id, name]),
  )
  const files = [...html.matchAll(/<pre class="file" id="(file\d+)"[^>]*>([\s\S]*?)<\/pre>/g)]
  return files.map(([, id, body]) => {
    const name = names.get(id) ?? ''
    const path = name.startsWith(module) ? name : `${module}/${name}`
    const empty = new Set(
      [...profile.matchAll(/^(.*):(\d+)\.\d+,\d+\.\d+ 0 \d+$/gm)].flatMap(([, file, line]) =>
        file === path ? [Number(line)] : [],
      ),
    )
    const listing = new Map([...readColours(body ?? '')].filter(([line]) => !empty.has(line)))
    return { path, listing, lines: tallyOf(listing) }
  })
}

/**
 * Lines that a coloured span touches. A span ends behind the closing brace of its block: a function's, which is alone on
 * its line and at its start, is no code. Braces further in look like code in a profile, which has no source.
 */
function readColours(body: string): ReadonlyMap<number, boolean> {
  const listing = new Map<number, boolean>()
  let line = 1
  let isHit: boolean | null = null
  const mark = (): unknown => isHit !== null && listing.set(line, listing.get(line) === true || isHit)
  const parts = body.split(/(<span class="cov\d+" title="\d+">|<\/span>|\n)/)
  for (const [index, part] of parts.entries()) {
    const opened = /^<span class="cov(\d+)"/.exec(part)
    if (opened !== null) {
      isHit = opened[1] !== '0'
      mark()
    } else if (part === '</span>') isHit = null
    else if (part === '\n') line += 1
    else if (part !== '}' || parts[index + 1] !== '</span>') mark()
  }
  return listing
}

function tallyOf(listing: ReadonlyMap<number, boolean>): Tally {
  return { covered: [...listing.values()].filter(Boolean).length, total: listing.size }
}
