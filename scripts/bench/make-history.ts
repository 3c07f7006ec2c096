/**
 * Makes a large repository with an ordinary past: `make-history.ts <source folder> <new repository> [--commits 100000] [--seed 1]`.
 *
 * Files of the source folder are the first tree; then come small edits of real source text, new files, removals, renames and topic
 * branches that are merged. A few tokens are planted, and told at the end. The same arguments give the same history.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createRandom } from './random.ts'
import { readSourceTexts } from './read-source-texts.ts'

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  allowPositionals: true,
  options: { commits: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
})
const [source, target] = positionals
const commitCount = Number(values.commits)
if (source === undefined || target === undefined || !(commitCount >= 1)) {
  console.error('usage: make-history.ts <source folder> <new repository> [--commits 100000] [--seed 1]')
  process.exitCode = 2
} else await makeHistory(source, target)

async function makeHistory(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', to])
  const importer = spawn('git', ['-C', to, 'fast-import', '--quiet', '--done'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(importer, 'exit')
  const planted = await writeHistory(importer.stdin, readSourceTexts(from, 3_000))
  importer.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`)
  execFileSync('git', ['-C', to, '-c', 'pack.threads=2', 'repack', '-adfq', '--depth=50'], { stdio: 'inherit' })
  console.log(`${to}: ${commitCount} commits, ${planted} tokens planted`)
}

async function writeHistory(out: NodeJS.WritableStream, texts: ReadonlyMap<string, string>): Promise<number> {
  const random = createRandom(Number(values.seed))
  const tree = new Map([...texts].map(([path, text]) => [path, text.split('\n')]))
  const pool = [...tree.values()]
  const names = [...tree.keys()]
  let mark = 0
  let minute = 0
  let planted = 0
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T
  const send = async (text: string): Promise<void> => {
    if (!out.write(text, 'latin1')) await once(out, 'drain')
  }
  const data = (text: string): string => `data ${text.length}\n${text}\n`
  const blob = async (lines: readonly string[]): Promise<number> => {
    mark += 1
    await send(`blob\nmark :${mark}\n${data(lines.join('\n'))}`)
    return mark
  }
  const person = (): string => `Dev ${random(400)} <dev${random(400)}@example.com> ${1_500_000_000 + minute * 60} +0000`
  const commit = async (ref: string, parents: readonly number[], changes: readonly string[]): Promise<number> => {
    mark += 1
    minute += 1
    const own = mark
    const who = person()
    const body = Array.from({ length: random(12) }, () => pick(pick(pool)).slice(0, 72).trim()).join('\n')
    const links = parents.map((parent, at) => `${at === 0 ? 'from' : 'merge'} :${parent}\n`).join('')
    const message = data(`Change ${own} of ${changes.length} files\n\n${body}\n`)
    await send(`commit ${ref}\nmark :${own}\nauthor ${who}\ncommitter ${who}\n${message}${links}${changes.join('')}\n`)
    return own
  }
  const edit = (lines: readonly string[]): string[] => {
    const next = [...lines]
    for (let left = 1 + random(3); left > 0; left -= 1) {
      const donor = pick(pool)
      const start = random(Math.max(1, donor.length))
      const added = donor.slice(start, start + random(8))
      next.splice(random(next.length + 1), random(6), ...added)
    }
    if (random(4_000) === 0) {
      planted += 1
      next.splice(random(next.length + 1), 0, `  token = "${plantedToken(random)}"`)
    }
    return next
  }
  const change = async (): Promise<string> => {
    // A few files change often, most seldom, as in every repository.
    const path = names[Math.floor((random(1_000) / 1_000) ** 2.2 * names.length)] as string
    const kind = random(200)
    const lines = tree.get(path) ?? []
    if (kind === 0 && names.length > 500) {
      names.splice(names.indexOf(path), 1)
      tree.delete(path)
      return `D ${path}\n`
    }
    const next = kind < 6 ? pick(pool).slice(0, 400) : edit(lines)
    const place = kind < 6 ? path.replace(/([^/]*)$/u, `new${mark}-$1`) : path
    if (kind < 6) names.splice(random(names.length), 0, place)
    tree.set(place, next)
    return `M 100644 :${await blob(next)} ${place}\n`
  }
  const changes = async (): Promise<string[]> => {
    const list: string[] = []
    for (let left = 1 + random(4); left > 0; left -= 1) list.push(await change())
    return list
  }
  const first: string[] = []
  for (const [path, lines] of tree) first.push(`M 100644 :${await blob(lines)} ${path}\n`)
  let head = await commit('refs/heads/main', [], first)
  for (let done = 1; done < commitCount; ) {
    if (random(3) > 0) {
      head = await commit('refs/heads/main', [head], await changes())
      done += 1
      continue
    }
    const all: string[] = []
    let topic = head
    for (let left = 1 + random(3); left > 0; left -= 1, done += 1) {
      const own = await changes()
      all.push(...own)
      topic = await commit('refs/heads/topic', [topic], own)
    }
    head = await commit('refs/heads/main', [head, topic], all)
    done += 1
  }
  await send('done\n')
  return planted
}

/** Shaped like a token of a provider; its checksum is that of chance. */
function plantedToken(random: (below: number) => number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  return `gh${'p'}_${Array.from({ length: 36 }, () => alphabet[random(alphabet.length)]).join('')}`
}
