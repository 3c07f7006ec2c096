import type { Scenario } from '../lab.ts'
import type { Stage } from '../stage.ts'

/** A file that holds the text as code does. */
export function code(text: string): string {
  return `export const endpoint = 'https://api.orders.example'\nexport const access = '${text}'\n`
}

/** What a pull request's commits can bring. */
export const RANGE_SCENARIOS: readonly Scenario[] = [
  {
    name: 'the first of 40 commits',
    planted: 'fail',
    reason: 'secrets/github-pat',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/access.ts': code(text) })
      for (let at = 0; at < 39; at += 1) stage.origin.git('commit', '--quiet', '--allow-empty', '-m', `step ${at}`)
      return stage.pull()
    },
    also: ({ outputs }) => {
      if (outputs['commits-scanned'] !== '40') throw new Error(`${outputs['commits-scanned']} commits`)
    },
  },
  {
    name: 'added, and taken out again within the pull request',
    planted: 'fail',
    kind: 'npm',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ '.npmrc': `//registry.example/:_authToken=${text}\n` })
      stage.commit({ '.npmrc': null })
      return stage.pull()
    },
  },
  {
    name: 'a revert that takes it out',
    planted: 'fail',
    kind: 'gitlab',
    build: (stage, text) => {
      stage.feature()
      const leak = stage.commit({ 'src/access.ts': code(text) })
      stage.origin.git('revert', '--no-edit', leak)
      return stage.pull()
    },
  },
  {
    name: 'a commit picked from another branch',
    planted: 'fail',
    kind: 'vercel',
    build: (stage, text) => {
      stage.origin.branch('elsewhere', 'main')
      const leak = stage.commit({ 'src/access.ts': code(text) })
      stage.feature()
      stage.origin.git('cherry-pick', leak)
      return stage.pull()
    },
  },
  {
    name: 'a merge that brings in what neither side had',
    planted: 'fail',
    kind: 'grafana',
    build: (stage, text) => {
      branches(stage, ['side'])
      stage.origin.git('merge', '--quiet', '--no-ff', '--no-commit', 'side')
      stage.commitMerge({ 'src/access.ts': code(text) })
      return stage.pull()
    },
  },
  {
    name: 'a merge of three that brings in what none had',
    planted: 'fail',
    build: (stage, text) => {
      branches(stage, ['side', 'other'])
      stage.origin.git('merge', '--quiet', '--no-ff', '--no-commit', 'side', 'other')
      stage.commitMerge({ 'src/orders.ts': code(text) })
      return stage.pull()
    },
  },
  {
    name: 'a merge of three, and an ordinary merge, each with lines of its own',
    planted: 'fail',
    build: (stage, text) => {
      branches(stage, ['side', 'other', 'third'])
      stage.origin.git('merge', '--quiet', '--no-ff', '--no-commit', 'third')
      stage.commitMerge({ 'docs/third.md': `kept: ${text}\n` })
      stage.origin.git('merge', '--quiet', '--no-ff', '--no-commit', 'side', 'other')
      stage.commitMerge({ 'docs/octopus.md': 'nothing of note\n' })
      return stage.pull()
    },
  },
  {
    name: 'the resolution of a conflict',
    planted: 'fail',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/orders.ts': 'export const rate = 1\n' })
      stage.origin.branch('main')
      stage.commit({ 'src/orders.ts': 'export const rate = 2\n' })
      stage.origin.branch('feature')
      try {
        stage.origin.git('merge', '--quiet', '--no-ff', '--no-commit', 'main')
      } catch {
        // Both sides changed the line: that is the point.
      }
      stage.commitMerge({ 'src/orders.ts': `export const rate = '${text}'\n` })
      return stage.pull()
    },
  },
  {
    name: 'merges that cross',
    planted: 'fail',
    kind: 'npm',
    build: (stage, text) => {
      branches(stage, ['left', 'right'])
      for (const [into, from] of [
        ['left', 'right~0'],
        ['right', 'left^1'],
      ] as const) {
        stage.origin.branch(into)
        stage.origin.mergeNoFf(from, `Merge ${from} into ${into}`)
      }
      stage.origin.branch('left')
      stage.commit({ 'src/access.ts': code(text) })
      stage.origin.branch('feature')
      stage.origin.mergeNoFf('left', 'Merge left')
      stage.origin.mergeNoFf('right', 'Merge right')
      return stage.pull()
    },
  },
  {
    name: 'the merge of a base that moved on',
    planted: 'fail',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/access.ts': code(text) })
      stage.origin.branch('main')
      stage.commit({ 'src/other.ts': 'export const other = 1\n' })
      stage.origin.branch('feature')
      stage.origin.mergeNoFf('main', 'Take over main')
      return stage.pull()
    },
  },
  {
    name: 'a file that was deleted on main and is restored',
    planted: 'fail',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      stage.commit({ 'src/access.ts': null })
      stage.feature()
      stage.origin.git('checkout', 'HEAD~1', '--', 'src/access.ts')
      stage.commit({}, 'Restore it')
      return stage.pull()
    },
  },
  {
    name: 'an old secret that moves to another file',
    planted: 'fail',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      stage.feature()
      stage.commit({ 'src/access.ts': null, 'config/deploy.yml': `stage: production\naccess: ${text}\n` })
      return stage.pull()
    },
  },
  {
    name: 'the message of an empty commit',
    planted: 'fail',
    build: (stage, text) => {
      stage.feature()
      stage.commit({}, `Deploy\n\nTried it with ${text} by hand.`)
      return stage.pull()
    },
  },
  {
    name: 'an author',
    planted: 'fail',
    kind: 'gitlab',
    build: (stage, text) => {
      stage.feature()
      stage.origin.git('commit', '--quiet', '--allow-empty', '-m', 'A change', `--author=${text} <ada@example.com>`)
      return stage.pull()
    },
  },
  {
    name: "a branch's name",
    planted: 'fail',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/other.ts': 'export const other = 1\n' })
      return stage.pull({ headRef: `try-${text}` })
    },
  },
  {
    name: 'two halves that stand in two places are no secret',
    planted: 'pass',
    build: (stage, text) => {
      const lines = Array.from({ length: 40 }, (_, at) => `export const line${at} = ${at}`)
      stage.commit({ 'src/lines.ts': lines.join('\n') })
      stage.feature()
      const half = Math.floor(text.length / 2)
      const changed = lines.with(3, `// ${text.slice(0, half)}`).with(33, `// ${text.slice(half)}`)
      stage.commit({ 'src/lines.ts': changed.join('\n') })
      return stage.pull()
    },
  },
  {
    name: 'what the base holds already is not new',
    planted: 'pass',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      stage.feature()
      stage.commit({ 'src/other.ts': 'export const other = 1\n' })
      return stage.pull()
    },
  },
  {
    name: 'what the base holds already is not new in a merge of that base either',
    planted: 'pass',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/other.ts': 'export const other = 1\n' })
      stage.origin.branch('main')
      stage.commit({ 'src/access.ts': code(text) })
      stage.origin.branch('feature')
      stage.origin.mergeNoFf('main', 'Take over main')
      return stage.pull()
    },
  },
  ...(['github', 'private-key', 'url'] as const).map(
    (kind): Scenario => ({
      name: `a new line in a file whose old lines hold it (${kind})`,
      planted: 'pass',
      kind,
      build: (stage, text) => {
        stage.commit({ 'src/access.txt': `${text}\n\nkept: ${text}\n` })
        stage.feature()
        stage.commit({ 'src/access.txt': `${text}\nand a line between\nkept: ${text}\nand one below\n` })
        return stage.pull()
      },
    }),
  ),
  {
    name: 'a private key whose halves come in two commits',
    planted: 'fail',
    kind: 'private-key',
    build: (stage, text) => {
      stage.feature()
      const lines = text.split('\n')
      stage.commit({ 'deploy/id_ec': `${lines.slice(0, 2).join('\n')}\n` })
      stage.commit({ 'deploy/id_ec': text })
      return stage.pull()
    },
  },
  {
    name: 'a file that goes',
    planted: 'pass',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      stage.feature()
      stage.commit({ 'src/access.ts': null })
      return stage.pull()
    },
  },
  {
    name: 'a file that only gets another name',
    planted: 'pass',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      stage.feature()
      stage.origin.rename('src/access.ts', 'src/entry.ts')
      stage.commit({}, 'Rename it')
      return stage.pull()
    },
  },
  {
    name: 'a file that gets another name and a new line',
    planted: 'fail',
    build: (stage, text) => {
      const lines = Array.from({ length: 20 }, (_, at) => `export const line${at} = ${at}\n`).join('')
      stage.commit({ 'src/lines.ts': lines })
      stage.feature()
      stage.origin.rename('src/lines.ts', 'src/rows.ts')
      stage.commit({ 'src/rows.ts': `${lines}export const access = '${text}'\n` }, 'Rename it')
      return stage.pull()
    },
  },
]

/** Makes branches with a commit each, and leaves `feature` checked out, with one too. */
function branches(stage: Stage, names: readonly string[]): void {
  for (const name of names) {
    stage.origin.branch(name, 'main')
    stage.commit({ [`src/${name}.ts`]: `export const ${name} = 1\n` }, name)
  }
  stage.feature()
  stage.commit({ 'src/feature.ts': 'export const feature = 1\n' })
}
