import { UserError } from '@velocity/model'
import { assembleScannerConfig, MAX_CONFIG_FILES } from '../compat/assemble-scanner-config.ts'
import { parseScannerConfigFile, type ScannerConfigFile } from '../compat/parse-scanner-config-file.ts'
import type { ScannerConfig } from '../config/scanner-config.ts'
import type { Rule } from '../rules/rule.ts'

/** Looked for in this order when none is named. */
const WELL_KNOWN = ['.betterleaks.toml', '.gitleaks.toml'] as const

/**
 * Reads another scanner's configuration with the files that it extends.
 *
 * Shape:  `named` null looks for the well-known names; `none` reads nothing. null when there is none. Paths of `extend` are relative
 *         to the repository's root.
 * Errors: VEL_SECRETS_NO_CONFIG for a file that was named and is not there; those of the parser.
 */
export async function readScannerConfig(
  named: string | null,
  defaultRules: readonly Rule[],
  read: (path: string) => Promise<string | null>,
): Promise<ScannerConfig | null> {
  if (named === 'none') return null
  const files: ScannerConfigFile[] = []
  const first = named === null ? await findWellKnown(read) : { path: named, text: await read(named) }
  let next = first === null ? null : first.path
  let text = first === null ? null : first.text
  while (next !== null && files.length < MAX_CONFIG_FILES) {
    if (text === null) throw noConfig(next)
    const file = parseScannerConfigFile(text, next)
    files.push(file)
    next = file.extendsPath === null ? null : normalize(file.extendsPath)
    text = next === null ? null : await read(next)
  }
  return files.length === 0 ? null : assembleScannerConfig(files, defaultRules)
}

async function findWellKnown(
  read: (path: string) => Promise<string | null>,
): Promise<{ readonly path: string; readonly text: string } | null> {
  for (const path of WELL_KNOWN) {
    const text = await read(path)
    if (text !== null) return { path, text }
  }
  return null
}

function normalize(path: string): string {
  const clean = path.replace(/^(?:\.\/)+/u, '')
  if (clean.startsWith('/') || clean.split('/').includes('..')) throw noConfig(path)
  return clean
}

function noConfig(path: string): UserError {
  return new UserError({
    code: 'VEL_SECRETS_NO_CONFIG',
    message: `the configuration "${path}" does not exist where it is read.`,
    why: 'it was named, or another file extends it; on a pull request it is read from the base tree, inside the repository.',
    fix: 'correct the name, or merge the file first.',
  })
}
