import { describe, expect, test } from '@jest/globals'
import type { StandIn } from '../src/index.ts'
import { freshFolder, git, MAIN, type Overrides, type Ran, run, runIn, steps, writeFiles } from './harness.ts'

/** A repository with a base commit on main, a commit on a branch, and the merge of the two. */
function repository(workflow: string): { folder: string; base: string; head: string; merge: string } {
  const folder = freshFolder()
  git(folder, 'init', '-q', '-b', 'main')
  const commit = (name: string): string => {
    git(folder, 'add', '.')
    git(folder, 'commit', '-q', '--allow-empty', '-m', name)
    return git(folder, 'rev-parse', 'HEAD')
  }
  writeFiles(folder, { [MAIN]: workflow, 'a.txt': 'base\n' })
  commit('first')
  const base = commit('base')
  git(folder, 'tag', 'v1')
  git(folder, 'checkout', '-q', '-b', 'topic')
  writeFiles(folder, { 'b.txt': 'topic\n' })
  const head = commit('topic')
  git(folder, 'checkout', '-q', '--detach', base)
  git(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic')
  const merge = git(folder, 'rev-parse', 'HEAD')
  git(folder, 'checkout', '-q', 'main')
  return { folder, base, head, merge }
}

const LOOK = `- name: look
  run: |
    echo "count $(git rev-list --count HEAD)"
    echo "head $(git rev-parse HEAD) branch [$(git branch --show-current)]"
    git rev-parse --verify --quiet HEAD^1 || echo "no parent"
    ls`

const checkoutSteps = (inputs: string): string =>
  steps(`- uses: actions/checkout@v6\n  with: ${inputs}\n${LOOK}`).replace('on: push', 'on: [push, pull_request]')

function pullRequest(merge: string): Overrides {
  return { event: { name: 'pull_request', sha: merge, ref: 'refs/pull/7/merge', baseRef: 'main', headRef: 'topic' } }
}

async function runCheckout(
  inputs: string,
  more?: (repo: ReturnType<typeof repository>) => Overrides,
): Promise<[Ran, ReturnType<typeof repository>]> {
  const repo = repository(checkoutSteps(inputs))
  return [await runIn(repo.folder, more === undefined ? pullRequest(repo.merge) : more(repo)), repo]
}

describe('actions/checkout', () => {
  test('fetches one commit: the merge of the pull request, detached', async () => {
    const [ran, { merge }] = await runCheckout('{}')
    const { log } = ran.step('job', 'look')
    expect(log).toContain('count 1')
    expect(log).toContain(`head ${merge} branch []`)
    expect(log).toContain('no parent')
    expect(log).toContain('b.txt')
  })

  test('with fetch-depth 2 has both parents of the merge', async () => {
    const [ran, { base }] = await runCheckout('{ fetch-depth: 2 }')
    expect(ran.step('job', 'look').log).toContain('count 3')
    expect(ran.step('job', 'look').log).toContain(base)
  })

  test('with fetch-depth 0 has everything, branches and tags', async () => {
    const [ran] = await runCheckout('{ fetch-depth: 0 }')
    expect(ran.step('job', 'look').log).toContain('count 4')
  })

  test('of a push is on the branch', async () => {
    const [ran, { base }] = await runCheckout('{}', ({ base }) => ({ event: { sha: base } }))
    expect(ran.step('job', 'look').log).toContain(`head ${base} branch [main]`)
  })

  test.each([
    ['a branch', 'topic', 'head'],
    ['a tag', 'v1', 'base'],
    ['a full ref', 'refs/heads/topic', 'head'],
  ] as const)('takes %s as ref', async (_, ref, which) => {
    const [ran, repo] = await runCheckout(`{ ref: ${ref} }`)
    expect(ran.step('job', 'look').log.join()).toContain(`head ${repo[which]}`)
  })

  test('takes a commit as ref', async () => {
    const repo = repository(checkoutSteps(`{ ref: "\${{ github.event.before }}" }`))
    const { event } = pullRequest(repo.merge)
    const ran = await runIn(repo.folder, { event: { ...event, payload: { before: repo.head } } })
    expect(ran.step('job', 'look').log.join()).toContain(`head ${repo.head}`)
  })

  test('knows a branch that the clone has only from its own origin', async () => {
    const repo = repository(checkoutSteps('{ ref: far }'))
    git(repo.folder, 'update-ref', 'refs/remotes/origin/far', repo.head)
    const ran = await runIn(repo.folder, pullRequest(repo.merge))
    expect(ran.step('job', 'look').log).toContain(`head ${repo.head} branch [far]`)
  })

  test('an unknown ref fails the step', async () => {
    const [ran] = await runCheckout('{ ref: nope }')
    expect(ran.conclusion).toBe('failure')
    expect(ran.log('job')).toContain("A branch or tag with the name 'nope' could not be found")
  })

  test('later fetches from origin work', async () => {
    const repo = repository(
      steps(
        `- uses: actions/checkout@v6\n- run: git fetch -q --depth=2 origin "$GITHUB_SHA" && git rev-list --count FETCH_HEAD`,
      ).replace('on: push', 'on: pull_request'),
    )
    const ran = await runIn(repo.folder, pullRequest(repo.merge))
    expect(ran.conclusion).toBe('success')
    expect(ran.log('job')).toContain('3')
  })

  test('takes another mapped repository into a path', async () => {
    const other = repository('')
    const repo = repository(checkoutSteps('{ repository: org/velocity, path: vendor/other }'))
    const ran = await runIn(repo.folder, {
      ...pullRequest(repo.merge),
      checkouts: new Map([['org/velocity', other.folder]]),
    })
    expect(ran.log('job')).toContain('vendor')
  })

  test('the workflow itself is read from the commit, not from disk', async () => {
    const repo = repository(checkoutSteps('{}'))
    writeFiles(repo.folder, { [MAIN]: 'nonsense' })
    expect((await runIn(repo.folder, pullRequest(repo.merge))).conclusion).toBe('success')
    expect(git(repo.folder, 'status', '--short').trim()).toBe(`M ${MAIN}`)
  })
})

describe('actions/upload-artifact and download-artifact', () => {
  const jobs = (upload: string, download: string): string => `
on: push
jobs:
  up:
    runs-on: ubuntu-latest
    strategy: { matrix: { n: [1, 2] } }
    steps:
      - run: mkdir -p out/deep && echo "from \${{ matrix.n }}" > out/deep/\${{ matrix.n }}.txt && echo x > out/.hidden
      - uses: actions/upload-artifact@v4
        with: ${upload}
  down:
    needs: up
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v4
        with: ${download}
      - run: find . -type f | sort
`
  const EACH = `{ name: "part-\${{ matrix.n }}", path: out/ }`

  test.each([
    ['by name', '{ name: part-1, path: got }', ['./got/deep/1.txt']],
    ['all', '{ path: got }', ['./got/part-1/deep/1.txt', './got/part-2/deep/2.txt']],
    ['by pattern, merged', '{ pattern: part-*, merge-multiple: true }', ['./deep/1.txt', './deep/2.txt']],
  ])('gives files back %s', async (_, download, files) => {
    const ran = await run(jobs(EACH, download))
    expect(ran.job('down').steps[1]?.log.filter((line) => line.startsWith('./'))).toEqual(files)
  })

  test('a name is unique in a run', async () => {
    const ran = await run(jobs('{ name: same, path: out }', '{ name: same }'))
    expect(Object.values(ran.conclusions).filter((conclusion) => conclusion === 'failure').length).toBe(1)
    expect(ran.log('up (1)') + ran.log('up (2)')).toContain('(409) Conflict')
  })

  test('a missing artifact, and no file with if-no-files-found: error, fail', async () => {
    const missing = await run(steps('- uses: actions/download-artifact@v4\n  with: { name: none }'))
    expect(missing.log('job')).toContain('Artifact not found for name: none')
    const empty = await run(
      steps('- uses: actions/upload-artifact@v4\n  with: { path: none, if-no-files-found: error }'),
    )
    expect(empty.conclusion).toBe('failure')
  })
})

describe('other stand-ins', () => {
  test('setup-node prints the version of the runner itself', async () => {
    const ran = await run(steps('- id: s\n  uses: actions/setup-node@v4\n  with: { node-version: 24, cache: npm }'))
    expect(ran.step('job', 's').outputs['node-version']).toBe(process.version.slice(1))
    expect(ran.log('job')).toContain('(input "cache" is not used here: nothing is cached)')
  })

  test('cache is always a miss', async () => {
    const ran = await run(
      steps(
        `- id: s\n  uses: actions/cache@v4\n  with: { path: x, key: k }\n- run: echo "[\${{ steps.s.outputs.cache-hit }}]"`,
      ),
    )
    expect(ran.log('job')).toContain('[]')
  })

  test('a given stand-in is used, with its inputs, outputs and commands', async () => {
    const mine: StandIn = {
      summary: 'Says hello.',
      inputs: { who: 'world' },
      ignored: {},
      run: async ({ inputs, log }) => {
        log(`::notice::hello ${inputs['who']}`)
        return { outputs: { said: `hello ${inputs['who']}` } }
      },
    }
    const ran = await run(
      steps('- id: s\n  uses: someone/hello@v1\n  with: { who: ada }'),
      {},
      { standIns: new Map([['someone/hello', mine]]) },
    )
    expect(ran.step('job', 's')).toMatchObject({
      outputs: { said: 'hello ada' },
      annotations: [{ message: 'hello ada' }],
    })
  })
})
