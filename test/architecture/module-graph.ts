import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** One source file and what it imports, as written. */
export interface Module {
  /** Relative to the repository's root, for example `packages/diff/src/parse-diff.ts`. */
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const IMPORT =
  /(?:^|[;\s])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[;\s])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gmu

/** Reads a module's imports, dynamic ones too. Comments are dropped first. */
export function parseModule(path: string, text: string): Module {
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
  const imports = [...code.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  return { path, text, imports }
}

/** Every TypeScript source of packages and actions, sorted by path. */
export function readModules(): readonly Module[] {
  return ['packages', 'actions'].flatMap((group) =>
    readdirSync(join(ROOT, group)).flatMap((name) => readSources(`${group}/${name}/src`)),
  )
}

function readSources(folder: string): readonly Module[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort()
    .map((path) => parseModule(path, readFileSync(join(ROOT, path), 'utf8')))
}

/** The package a path belongs to: `diff`, or `actions/coverage-gate`. */
export function packageOf(path: string): string {
  const [group = '', name = ''] = path.split('/')
  return group === 'actions' ? `actions/${name}` : name
}

/** The module that a relative import means. */
export function resolveRelative(from: string, specifier: string): string {
  return normalize(join(dirname(from), specifier))
}
