// Writes every file that is made from another: `node --conditions=source scripts/generate.ts [--check]`.
// With --check it writes nothing and exits 1 when a file is stale, naming it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './bundle.ts'
import { generateActionReadmes } from './generate/action-tables.ts'
import { generateJsonSchema } from './generate/json-schema.ts'
import { generateMigrationRules } from './generate/migration-rules.ts'
import { generatePreparedPatterns } from './generate/prepared-patterns.ts'
import { generateSecretReportSchema } from './generate/secret-report-schema.ts'
import { generateWorkflowPage } from './generate/workflow-tables.ts'

/** Each gives the text of its files by path from the root. A new kind of generated file is a new entry. */
const generators: readonly (() => ReadonlyMap<string, string>)[] = [
  generateJsonSchema,
  generateSecretReportSchema,
  generatePreparedPatterns,
  generateMigrationRules,
  generateActionReadmes,
  generateWorkflowPage,
]

const isCheck = process.argv.includes('--check')
const files = generators.flatMap((generate) => [...generate()])
const stale = files.filter(([path, text]) => readOrNull(path) !== text)

for (const [path, text] of isCheck ? [] : stale) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true })
  writeFileSync(join(ROOT, path), text)
}
for (const [path] of stale) console.log(`${isCheck ? 'stale' : 'written'}: ${path}`)
console.log(`${files.length - stale.length} of ${files.length} generated files were up to date`)
if (isCheck && stale.length > 0) {
  console.log('Fix:  npm run generate')
  process.exitCode = 1
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(join(ROOT, path), 'utf8')
  } catch {
    return null
  }
}
