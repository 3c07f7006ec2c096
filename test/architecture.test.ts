import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findCycles } from './architecture/find-cycles.ts'
import { floorOf, HIGHEST_PURE_FLOOR, TESTKIT } from './architecture/floors.ts'
import { packageOf, parseModule, ROOT, readModules } from './architecture/module-graph.ts'
import { findBreaches } from './architecture/rules.ts'

const modules = readModules()

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest
}

const folders = ['packages', 'actions'].flatMap((group) =>
  readdirSync(join(ROOT, group)).map((name) => `${group}/${name}`),
)

describe('the house', () => {
  test('is read whole', () => {
    expect(modules.length).toBeGreaterThan(100)
  })

  test('keeps its rules', () => {
    expect(findBreaches(modules)).toEqual([])
  })

  test('has no import cycle', () => {
    expect(findCycles(modules)).toEqual([])
  })

  test('compiles its pure floors without ambient types', () => {
    for (const folder of folders.filter((path) => (floorOf(packageOf(path)) ?? 9) <= HIGHEST_PURE_FLOOR)) {
      expect([folder, readFileSync(join(ROOT, folder, 'tsconfig.json'), 'utf8')]).toEqual([
        folder,
        expect.not.stringContaining('"types"'),
      ])
    }
    expect(readFileSync(join(ROOT, 'tsconfig.base.json'), 'utf8')).toMatch(/"types": \[\]/u)
  })

  test('gives a reason for every dependency', () => {
    const reasons = readFileSync(join(ROOT, 'docs', 'dependencies.md'), 'utf8')
    const names = [...folders, '.'].flatMap((folder) => {
      const { dependencies = {}, devDependencies = {} } = readManifest(folder)
      return Object.keys({ ...dependencies, ...devDependencies })
    })
    const foreign = [...new Set(names)].filter((name) => !name.startsWith('@velocity/'))
    expect(foreign.length).toBeGreaterThan(10)
    expect(foreign.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
  })

  test('never ships testkit', () => {
    const shipping = folders.filter((folder) => `@velocity/${TESTKIT}` in (readManifest(folder).dependencies ?? {}))
    expect(shipping).toEqual([])
  })

  test('declares what it imports', () => {
    const undeclared = modules.flatMap((module) => {
      const folder = module.path.split('/').slice(0, 2).join('/')
      const { dependencies = {}, devDependencies = {} } = readManifest(folder)
      return module.imports
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map((specifier) =>
          specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        )
        .filter((name) => !(name in dependencies) && !(name === `@velocity/${TESTKIT}` && name in devDependencies))
        .map((name) => `${module.path}: ${name} is not in ${folder}/package.json`)
    })
    expect(undeclared).toEqual([])
  })

  test('never mocks a module', () => {
    // ports is types only: git keeps no empty folder for the tests it does not have.
    const tested = folders.map((folder) => join(ROOT, folder, 'test')).filter((folder) => existsSync(folder))
    const tests = tested.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name)),
    )
    expect(tests).not.toEqual([])
    expect(
      tests.filter((path) => /\bjest\.(mock|unstable_mockModule|doMock)\(/u.test(readFileSync(path, 'utf8'))),
    ).toEqual([])
  })
})

describe('one forbidden import turns it red', () => {
  test.each([
    ['packages/model/src/x.ts', "import { parsePolicy } from '@velocity/policy'"],
    ['packages/diff/src/x.ts', "import { decide } from '@velocity/policy'"],
    ['packages/coverage/src/x.ts', "import { readFileSync } from 'node:fs'"],
    ['packages/coverage/src/x.ts', "const core = await import('@actions/core')"],
    ['packages/git/src/x.ts', "import { runGate } from '@velocity/host'"],
    ['packages/cli/src/x.ts', "import * as core from '@actions/core'"],
    ['packages/runner/src/x.ts', "import { Octokit } from '@octokit/core'"],
    ['packages/host/src/x.ts', "export { startFakeGitHub } from '@velocity/testkit'"],
    ['packages/host/src/x.ts', "import { x } from '../../git/src/index.ts'"],
    ['actions/coverage-gate/src/x.ts', 'process.exitCode = 1'],
    ['packages/report/src/utils/x.ts', ''],
    ['packages/report/src/x/index.ts', ''],
    ['packages/report/src/x.ts', 'export default 1'],
    ['packages/report/src/x.ts', 'isFound ||= await tell(finding)'],
    ['packages/report/src/x.ts', '\n'.repeat(401)],
  ])('%s: %s', (path, text) => {
    expect(findBreaches([parseModule(path, text)])).not.toEqual([])
  })

  test('a cycle', () => {
    const a = parseModule('packages/diff/src/a.ts', "import { b } from './b.ts'")
    const b = parseModule('packages/diff/src/b.ts', "export { a } from './a.ts'")
    expect(findCycles([a, b])).toEqual(['packages/diff/src/a.ts → packages/diff/src/b.ts → packages/diff/src/a.ts'])
  })
})
