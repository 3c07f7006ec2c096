import { randomBytes } from 'node:crypto'
import { expect } from '@jest/globals'
import type { FixtureContent } from '@velocity/testkit'
import type { Scenario } from '../lab.ts'
import { type PlantKind, plant } from '../planted.ts'
import { code } from './range-scenarios.ts'

/** What a file that a pull request adds can be. */
const FILES: readonly FileCase[] = [
  file('CRLF line ends', (text) => code(text).replaceAll('\n', '\r\n'), { kind: 'npm' }),
  file('no line feed at the end', (text) => `access: ${text}`, { kind: 'gitlab' }),
  file('UTF-16, little end first, with a mark', (text) => Buffer.from(`\ufeff${code(text)}`, 'utf16le')),
  file('UTF-16, big end first, with a mark', (text) => Buffer.from(`\ufeff${code(text)}`, 'utf16le').swap16()),
  file('UTF-16, little end first, without a mark', (text) => Buffer.from(code(text), 'utf16le')),
  file('UTF-16, big end first, without a mark', (text) => Buffer.from(code(text), 'utf16le').swap16()),
  file('UTF-8 with a mark', (text) => `\ufeff${text}\n`),
  file('a private key', (text) => text, { kind: 'private-key', path: 'deploy/id_ec' }),
  file('a private key with CRLF', (text) => text.replaceAll('\n', '\r\n'), {
    kind: 'private-key',
    path: 'deploy/id_ec',
  }),
  file('a private key in one line of JSON', (text) => JSON.stringify({ type: 'service', key: text }), {
    kind: 'private-key',
    path: 'deploy/account.json',
  }),
  file('a URL with a password', (text) => `DATABASE_URL=${text}\n`, { kind: 'url', path: '.env' }),
  file('base64', (text) => `data: ${Buffer.from(`token=${text}`).toString('base64')}\n`, { path: 'deploy/secret.yml' }),
  file('hex', (text) => `data: ${Buffer.from(`token=${text}`).toString('hex')}\n`),
  file('percent-encoded throughout', (text) => `data: ${percent(`token=${text}`)}\n`),
  file('20 MB, with the text near the end', (text) => huge(text), { path: 'data/orders.sql' }),
  file('one line of 5 MB', (text) => `var a="${'x1y2 '.repeat(500_000)}${text}${' z3w4'.repeat(500_000)}"`, {
    path: 'public/app.min.js',
  }),
  file('a binary file', (text) => Buffer.concat([randomBytes(2000), Buffer.from(`\0${text}\0`), randomBytes(2000)]), {
    path: 'data/cache.bin',
  }),
  file('a file that .gitattributes calls binary', (text) => code(text), {
    more: { '.gitattributes': '*.ts binary\n' },
  }),
  file('a file that .gitattributes keeps out of diffs', (text) => code(text), {
    more: { '.gitattributes': '*.ts -diff -text linguist-generated\n' },
  }),
  file('a symbolic link to it', (text) => ({ linkTo: text }), { path: 'current' }),
  file('a name in UTF-8', (text) => code(text), { path: 'src/übergröße-日本.ts' }),
  file('a name with quotes', (text) => code(text), { path: 'src/a "quoted" one.ts' }),
  file('a name with a line feed', (text) => code(text), { path: 'src/two\nlines.ts' }),
  file('a name with a tab and a backslash', (text) => code(text), { path: 'src/tab\there\\there.ts' }),
  file('a name that looks like an option', (text) => code(text), { path: '--output=x' }),
  file('a name that looks like a hunk of a patch', (text) => code(text), { path: '@@ -1 +1 @@\n+++ b/x' }),
  file('lines that look like a patch', (text) => `diff --git a/x b/x\n@@ -0,0 +1 @@\n${text}\n--- a/x\n+++ b/x\n`),
  file('a dotfile far down', (text) => code(text), { path: 'a/b/c/d/e/f/.config/x' }),
]

/** A file in the way in which only it holds a text. */
interface FileCase {
  readonly name: string
  readonly content: (text: string) => FixtureContent
  readonly kind: PlantKind
  readonly path: string
  readonly more: Readonly<Record<string, FixtureContent>>
}

/** What a file that a pull request adds can be; without a secret all of them come in one pull request. */
export const CONTENT_SCENARIOS: readonly Scenario[] = [
  ...FILES.map(
    ({ name, content, kind, path, more }): Scenario => ({
      name,
      planted: 'fail',
      hasOneRun: true,
      kind,
      build: (stage, text) => {
        stage.feature()
        stage.commit({ ...more, [path]: content(text) })
        return stage.pull()
      },
    }),
  ),
  {
    name: 'all of them at once and harmless',
    planted: 'pass',
    build: (stage) => {
      stage.feature()
      for (const [at, { content, kind, path, more }] of FILES.entries()) {
        const { harmless } = plant(kind, at)
        const files = Object.entries({ ...more, [path]: content(harmless) })
        stage.origin.write(Object.fromEntries(files.map(([name, text]) => [`${at}/${name}`, text])))
      }
      stage.commit({})
      return stage.pull()
    },
    also: ({ outputs }) => expect(outputs).toMatchObject({ unsure: '0', 'files-scanned': String(FILES.length + 2) }),
  },
  {
    name: 'the address of a submodule',
    planted: 'fail',
    kind: 'url',
    build: (stage, text) => {
      stage.feature()
      stage.origin.write({ '.gitmodules': `[submodule "lib"]\n\tpath = lib\n\turl = ${text}\n` })
      stage.origin.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`)
      stage.origin.git('add', '.gitmodules')
      stage.origin.git('commit', '--quiet', '-m', 'Add a submodule')
      return stage.pull()
    },
  },
]

function file(
  name: string,
  content: FileCase['content'],
  { kind = 'github', path = 'src/access.ts', more = {} }: Partial<FileCase> = {},
): FileCase {
  return { name, content, kind, path, more }
}

function huge(text: string): string {
  const row = "insert into orders values (4711, 'a line that says nothing of note', 12.50);\n"
  return `${row.repeat(260_000)}-- ${text}\n${row.repeat(20)}`
}

function percent(text: string): string {
  return Buffer.from(text).toString('hex').replace(/../gu, '%$&')
}
