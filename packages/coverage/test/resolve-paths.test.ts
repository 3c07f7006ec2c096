import { describe, expect, test } from '@jest/globals'
import { normalizeReportPath } from '../src/resolve/normalize-report-path.ts'
import { parseGoModule } from '../src/resolve/read-go-modules.ts'
import type { GoModule, Resolution } from '../src/resolve/resolution.ts'
import { resolvePaths } from '../src/resolve/resolve-paths.ts'
import { suggestRootMap } from '../src/resolve/suggest-root-map.ts'
import { indexTree } from '../src/resolve/tree-index.ts'

interface Setting {
  readonly tree: readonly string[]
  readonly rootMap?: readonly { readonly from: string; readonly to: string }[]
  readonly goModules?: readonly GoModule[]
  readonly sourceRoots?: readonly string[]
  readonly reportFolder?: string
}

function resolveAll(paths: readonly string[], setting: Setting): readonly Resolution[] {
  const found = resolvePaths(paths, {
    index: indexTree(setting.tree),
    rootMap: setting.rootMap ?? [],
    goModules: setting.goModules ?? [],
    sourceRoots: setting.sourceRoots ?? [],
    reportFolder: setting.reportFolder ?? '',
  })
  return paths.map((path) => found.get(path)!)
}

function resolveOne(path: string, setting: Setting): string {
  const [found] = resolveAll([path], setting)
  return found?.kind === 'tracked' ? found.path : (found?.kind ?? 'none')
}

describe('resolvePaths', () => {
  test.each<[string, string, Setting, string]>([
    ['takes a tracked path as it is', 'src/a.ts', { tree: ['src/a.ts'] }, 'src/a.ts'],
    ['ignores ./ and doubled slashes', './src//a.ts', { tree: ['src/a.ts'] }, 'src/a.ts'],
    ['cuts the runner’s workspace off', '/home/runner/work/s/s/src/a.ts', { tree: ['src/a.ts'] }, 'src/a.ts'],
    ['reads Windows separators and drives (trap 13)', 'D:\\a\\shop\\src\\a.ts', { tree: ['src/a.ts'] }, 'src/a.ts'],
    [
      'ignores case where Windows wrote the path (trap 13)',
      'D:\\A\\SRC\\App.CS',
      { tree: ['src/app.cs'] },
      'src/app.cs',
    ],
    ['keeps case elsewhere', 'src/App.cs', { tree: ['src/app.cs'] }, 'unknown'],
    ['reads SourceLink’s deterministic root (trap 13)', '/_/src/Api/A.cs', { tree: ['src/Api/A.cs'] }, 'src/Api/A.cs'],
    ['decodes URLs (trap 13)', 'file:///w/src/a%20b.ts', { tree: ['src/a b.ts'] }, 'src/a b.ts'],
    ['decodes a percent sign only when it must', 'src/a%20b.ts', { tree: ['src/a%20b.ts'] }, 'src/a%20b.ts'],
    ['resolves inner .. segments', 'src/../lib/a.ts', { tree: ['lib/a.ts'] }, 'lib/a.ts'],
    ['refuses a path that climbs out', '../../etc/passwd', { tree: ['etc/passwd'] }, 'refused'],
    ['refuses %00', 'src/a.ts%00.png', { tree: ['src/a.ts'] }, 'refused'],
    ['refuses a line break', 'src/a.ts\n::error::x', { tree: ['src/a.ts'] }, 'refused'],
    [
      'finds a package path below its source root',
      'com/acme/A.java',
      { tree: ['app/src/main/java/com/acme/A.java'] },
      'app/src/main/java/com/acme/A.java',
    ],
    [
      'prefers main to test sources of one package',
      'p/A.java',
      { tree: ['src/main/java/p/A.java', 'src/test/java/p/A.java'] },
      'src/main/java/p/A.java',
    ],
    [
      'finds Kotlin without the common package',
      'com/acme/pay/Fee.kt',
      { tree: ['src/main/kotlin/pay/Fee.kt'] },
      'src/main/kotlin/pay/Fee.kt',
    ],
    ['refuses one name in many folders (trap 14)', 'index.ts', { tree: ['a/index.ts', 'b/index.ts'] }, 'ambiguous'],
    [
      'takes the exact file among namesakes (trap 14)',
      'a/index.ts',
      { tree: ['a/index.ts', 'b/a/index.ts'] },
      'a/index.ts',
    ],
    [
      'takes the longest tail among namesakes (trap 14)',
      '/w/x/a/index.ts',
      { tree: ['a/index.ts', 'x/a/index.ts'] },
      'x/a/index.ts',
    ],
    [
      'does not guess from a shared tail',
      '/app/src/x.py',
      { tree: ['services/api/src/y.py', 'services/api/lib/x.py'] },
      'unknown',
    ],
    ['does not take a dependency for our file', '/w/node_modules/pkg/src/a.ts', { tree: ['src/a.ts'] }, 'unknown'],
    [
      'does not take a foreign root file for ours',
      '/usr/lib/foo/index.js',
      { tree: ['index.js', 'src/a.js'] },
      'index.js',
    ],
    [
      'applies the source roots of the report',
      'pkg/a.py',
      { tree: ['src/pkg/a.py'], sourceRoots: ['/home/ci/w/src'] },
      'src/pkg/a.py',
    ],
    ['applies a relative source root', 'a.py', { tree: ['lib/a.py', 'src/a.py'], sourceRoots: ['src'] }, 'src/a.py'],
    ['climbs within a source root', '../src/a.c', { tree: ['src/a.c'], sourceRoots: ['/w/repo/build'] }, 'src/a.c'],
    [
      'refuses when two source roots fit',
      'a.py',
      { tree: ['lib/a.py', 'src/a.py'], sourceRoots: ['src', 'lib'] },
      'ambiguous',
    ],
    [
      'refuses when a source root and the path itself fit',
      'p/a.py',
      { tree: ['p/a.py', 'src/p/a.py'], sourceRoots: ['src'] },
      'ambiguous',
    ],
    [
      'applies root-map',
      '/app/src/x.py',
      { tree: ['services/api/src/x.py'], rootMap: [{ from: '/app/', to: 'services/api/' }] },
      'services/api/src/x.py',
    ],
    [
      'applies root-map to whole segments only',
      '/application/x.py',
      { tree: ['s/lication/x.py'], rootMap: [{ from: '/app', to: 's/' }] },
      'unknown',
    ],
    [
      'cuts the Go module path off',
      'example.com/shop/pay/fee.go',
      { tree: ['pay/fee.go'], goModules: [{ module: 'example.com/shop', folder: '' }] },
      'pay/fee.go',
    ],
    [
      'takes no file of a foreign Go module, however alike its tail',
      'elsewhere.com/shop/pay/fee.go',
      { tree: ['pay/fee.go'], goModules: [{ module: 'example.com/shop', folder: '' }] },
      'unknown',
    ],
    [
      'takes the nested Go module before the outer one',
      'example.com/shop/tools/a.go',
      {
        tree: ['tools/a.go', 'cmd/tools/a.go'],
        goModules: [
          { module: 'example.com/shop', folder: '' },
          { module: 'example.com/shop/tools', folder: 'cmd/tools' },
        ],
      },
      'cmd/tools/a.go',
    ],
    [
      'starts from the folder of the report in a monorepo',
      'src/index.ts',
      {
        tree: ['src/index.ts', 'packages/a/src/index.ts', 'packages/b/src/index.ts'],
        reportFolder: 'packages/a/coverage',
      },
      'packages/a/src/index.ts',
    ],
    [
      'climbs from there to a neighbour',
      '../b/src/index.ts',
      { tree: ['packages/a/src/index.ts', 'packages/b/src/index.ts'], reportFolder: 'packages/a' },
      'packages/b/src/index.ts',
    ],
    [
      'and never out of the repository',
      '../../../etc/passwd',
      { tree: ['etc/passwd'], reportFolder: 'packages/a' },
      'refused',
    ],
    [
      'applies root-map before the folder of the report',
      'src/x.py',
      { tree: ['a/src/x.py', 'b/src/x.py'], rootMap: [{ from: 'src/', to: 'b/src/' }], reportFolder: 'a/coverage' },
      'b/src/x.py',
    ],
    [
      'takes the nearest of several modules with one package',
      'com/acme/Main.java',
      {
        tree: ['a/src/main/java/com/acme/Main.java', 'b/src/main/java/com/acme/Main.java'],
        reportFolder: 'b/build/reports/jacoco/test',
      },
      'b/src/main/java/com/acme/Main.java',
    ],
    [
      'guesses nothing where the nearest folder holds several',
      'com/acme/Main.java',
      {
        tree: ['b/x/src/main/java/com/acme/Main.java', 'b/y/src/main/java/com/acme/Main.java'],
        reportFolder: 'b/build',
      },
      'ambiguous',
    ],
  ])('%s', (_name, path, setting, expected) => {
    expect(resolveOne(path, setting)).toBe(expected)
  })

  test('paths from the root stay so, wherever the report lies', () => {
    const setting = {
      tree: ['src/a.ts', 'src/b.ts', 'packages/a/src/a.ts'],
      reportFolder: 'packages/a/coverage',
    }
    const found = resolveAll(['src/a.ts', 'src/b.ts'], setting)
    expect(found).toEqual([
      { kind: 'tracked', path: 'src/a.ts' },
      { kind: 'tracked', path: 'src/b.ts' },
    ])
  })

  test('a root file needs a prefix that longer matches share', () => {
    const found = resolveAll(['/w/src/a.js', '/w/index.js', '/usr/lib/index.js'], { tree: ['src/a.js', 'index.js'] })
    expect(found.map(({ kind }) => kind)).toEqual(['tracked', 'tracked', 'unknown'])
  })

  test.each(['/home/runner/work/s/s/packages/', 'p/'])(
    '100,000 namesakes below %s resolve in linear time',
    (prefix) => {
      const tree = Array.from({ length: 100_000 }, (_, at) => `packages/p/p${at}/src/index.ts`)
      const started = performance.now()
      const found = resolveAll(
        tree.map((path) => path.replace(/^packages\/p\//u, prefix === 'p/' ? prefix : `${prefix}p/`)),
        { tree },
      )
      expect(found.every(({ kind }) => kind === 'tracked')).toBe(true)
      // A search that met every namesake took a minute.
      expect(performance.now() - started).toBeLessThan(15_000)
    },
  )
})

describe('normalizeReportPath', () => {
  test.each(['', '/', './.', 'C:\\', 'a\0b', '/..', 'a/../..'])('refuses %j', (path) => {
    expect(normalizeReportPath(path).kind).toBe('refused')
  })
})

describe('parseGoModule', () => {
  test.each([
    ['module example.com/a // note\n\ngo 1.24\n', 'go.mod', { module: 'example.com/a', folder: '' }],
    ['// module x\nmodule "example.com/b"\n', 'sub/go.mod', { module: 'example.com/b', folder: 'sub' }],
    ['go 1.24\n', 'go.mod', null],
  ])('reads %j', (text, path, expected) => {
    expect(parseGoModule(text, path)).toEqual(expected)
  })
})

describe('suggestRootMap', () => {
  test('names the rule that resolves most', () => {
    const index = indexTree(['services/api/src/x.py', 'services/api/src/y.py', 'lib/z.py'])
    expect(suggestRootMap(['/app/src/x.py', '/app/src/y.py', '/usr/z.py'], index)).toBe('/app/=>services/api/')
  })

  test('says nothing when no file is alike', () => {
    expect(suggestRootMap(['/app/q.py'], indexTree(['a.ts']))).toBeNull()
  })
})
