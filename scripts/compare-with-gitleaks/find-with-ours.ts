import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGit } from '@velocity/git'
import { createLocal, walkFiles } from '@velocity/local'
import { asThere } from '../../packages/secrets/src/compat/as-there.ts'
import { assembleScannerConfig, MAX_CONFIG_FILES } from '../../packages/secrets/src/compat/assemble-scanner-config.ts'
import { createFinderAsThere, type FindingThere } from '../../packages/secrets/src/compat/find-as-there.ts'
import { parseScannerConfigFile } from '../../packages/secrets/src/compat/parse-scanner-config-file.ts'
import { runesOf } from '../../packages/secrets/src/compat/runes-of.ts'
import type { ScannerConfig } from '../../packages/secrets/src/config/scanner-config.ts'
import { lineIndex } from '../../packages/secrets/src/engine/line-index.ts'
import { readUnits } from '../../packages/secrets/src/units/read-units.ts'
import type { ComparedFinding, CompareRequest } from './compared-finding.ts'

/**
 * Reads a configuration with what it extends, from the folder as gitleaks does.
 *
 * Errors: those of the parser; whatever the system says of a file that is not there.
 */
export function readSetup(root: string, config: string, defaultConfig: string | null): ScannerConfig {
  const read = (path: string): string => readFileSync(path, 'utf8')
  const files = [parseScannerConfigFile(read(config), config)]
  for (let file = files[0]; file !== undefined && files.length < MAX_CONFIG_FILES; file = files.at(-1)) {
    if (file.extendsPath !== null)
      files.push(parseScannerConfigFile(read(join(root, file.extendsPath)), file.extendsPath))
    else if (file.usesDefault && defaultConfig !== null)
      files.push(parseScannerConfigFile(read(defaultConfig), 'default'))
    else break
  }
  return asThere(assembleScannerConfig(files, []), [])
}

/** Finds with our engine in compat mode, at the places that gitleaks would tell. */
export async function findWithOurs(setup: ScannerConfig, request: CompareRequest): Promise<readonly ComparedFinding[]> {
  const { root, decodeDepth, isGit } = request
  const find = createFinderAsThere({
    rules: setup.rules,
    allowlists: setup.allowlists,
    compat: 'gitleaks',
    decodeDepth,
    nowMs: () => performance.now(),
    ruleBudgetMs: 60_000,
  })
  const found: ComparedFinding[] = []
  if (isGit) {
    const local = createLocal(root)
    const git = createGit(local.exec, { cwd: root })
    const heads = (await git.listRefs()).map(({ sha }) => sha)
    const range = { heads, excluded: [] }
    const { units } = readUnits(git.patches({ kind: 'commits', range, hasOctopus: true }))
    for await (const { fragment, commit } of units) {
      if (fragment.kind !== 'file' || (commit?.parents.length ?? 0) > 1) continue
      found.push(...find(fragment).map((one) => comparedOf(one, fragment.commit ?? '')))
    }
    return found
  }
  for (const { path, bytes } of walkFiles(root, 1 << 29)) {
    if (bytes === null || bytes.length === 0 || isLink(join(root, path))) continue
    const text = Buffer.from(bytes).toString('latin1')
    const fragment = { kind: 'file', path, text, commit: null, lineOf: lineIndex(bytes) } as const
    found.push(...find(fragment).map((one) => comparedOf(one, '')))
  }
  return found
}

function comparedOf(finding: FindingThere, commit: string): ComparedFinding {
  const secret = shownAsThere(finding.secret.reveal())
  return {
    rule: finding.ruleId,
    path: Buffer.from(finding.path, 'latin1').toString('utf8'),
    commit,
    startLine: finding.startLine,
    endLine: finding.endLine,
    startColumn: finding.startColumn,
    endColumn: finding.endColumn,
    entropy: finding.entropy,
    digest: createHash('sha256').update(secret).digest('hex').slice(0, 12),
    length: secret.length,
  }
}

/** A secret as its JSON has it: bytes that are no UTF-8 are U+FFFD, one by one. */
function shownAsThere(secret: string): string {
  const runes = runesOf(secret)
  return runes === null ? secret : runes.map((rune) => String.fromCodePoint(rune)).join('')
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}
