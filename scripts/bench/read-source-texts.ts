import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCE = /\.(?:[cm]?[jt]sx?|css|json|md|py|rb|go|rs|java|c|h|html|ya?ml|sh)$/u
const MAX_BYTES = 90_000
const MIN_BYTES = 1_500

/**
 * Reads up to `most` texts of ordinary source files below a folder, in latin-1.
 *
 * Shape:  spread over the folder; keys are paths without `node_modules` and hidden folders' dots; the same folder gives the same map.
 * Units:  files of 1.5 to 90 kB.
 */
export function readSourceTexts(folder: string, most: number): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => SOURCE.test(path) && !path.includes('"') && path.length < 200)
    .sort()
  const step = Math.max(1, Math.floor(paths.length / (most * 3)))
  const texts = new Map<string, string>()
  const seen = new Set<string>()
  for (let at = 0; at < paths.length && texts.size < most; at += step) {
    const full = join(folder, paths[at] as string)
    const real = realpathSync(full)
    const { size } = statSync(real)
    if (seen.has(real) || !statSync(real).isFile() || size < MIN_BYTES || size > MAX_BYTES) continue
    seen.add(real)
    const name = (paths[at] as string).replaceAll('node_modules/', '').replace(/(^|\/)\./gu, '$1')
    texts.set(name.split('/').slice(-5).join('/'), readFileSync(real, 'latin1'))
  }
  return texts
}
