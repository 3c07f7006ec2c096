import { describe, expect, test } from '@jest/globals'
import { loadOwnRules } from '../src/harness/load-own-rules.ts'
import { renderTrials } from '../src/harness/render-trials.ts'
import type { RuleTrial } from '../src/harness/rule-trial.ts'
import { testBuiltInRules, testOwnRules } from '../src/harness/test-rules.ts'
import { rule } from './support/engine-scanner.ts'

const BUILT_IN = [
  rule('ours-key', 'ours_[a-f0-9]{8}', {
    examples: { positives: ['ours_0a1b2c3d', 'x=ours_00000000'], negatives: ['ours', 'ours_x'] },
  }),
  rule('ours-wide', 'wide_\\w{8}', { aliases: ['their-wide'] }),
]

async function trialsOf(custom: string, gitleaks: string | null = null): Promise<readonly RuleTrial[]> {
  const files: Readonly<Record<string, string | null>> = {
    '.velocity.yml': `version: 1\nsecrets:\n  rules:\n    custom:\n${custom}\n`,
    '.gitleaks.toml': gitleaks,
  }
  const own = await loadOwnRules('.velocity.yml', null, BUILT_IN, async (path) => files[path] ?? null)
  return testOwnRules(own, BUILT_IN)
}

const entry = (pattern: string, more = ''): string => `      - { id: own, title: Own, pattern: '${pattern}'${more} }`

describe('a rule of the repository', () => {
  test.each<[string, string, Partial<RuleTrial>]>([
    [
      'that holds',
      entry('own_[a-z]{4}', ', positives: [own_abcd, x own_bcde], negatives: [own_x]'),
      {
        problems: [],
        notes: [],
        positives: 2,
        negatives: 1,
        reach: { kind: 'words', words: ['own_'] },
        risk: 'linear',
      },
    ],
    [
      'with a positive that it misses',
      entry('own_[a-z]{4}', ', positives: [own_abcd, own-abcd], negatives: [x]'),
      { problems: ['positive 2 is no hit'] },
    ],
    [
      'with a negative that it hits',
      entry('own_[a-z]{4}', ', positives: [own_abcd], negatives: [x, own_abcd]'),
      { problems: ['negative 2 is a hit'] },
    ],
    [
      'with a keyword that an example lacks',
      entry('own_[a-z]{4}', ', keywords: [zebra], positives: [own_abcd], negatives: [x]'),
      { problems: ['positive 1 is no hit', 'no keyword is in positive 1'] },
    ],
    [
      'without examples',
      entry('own_[a-z]{4}'),
      { problems: [], notes: [expect.stringContaining('no positives') as never] },
    ],
    [
      'without negatives',
      entry('own_[a-z]{4}', ', positives: [own_abcd]'),
      { problems: [], notes: ['it has no negatives'] },
    ],
    [
      'for a path',
      entry('own_[a-z]{4}', ", path: 'env$', positives: [own_abcd], negatives: [x]"),
      { problems: [], notes: ['its examples were tried without its path'] },
    ],
    ['without a word', entry('[a-f0-9]{40}'), { problems: [], reach: { kind: 'whole-text', keywords: [] } }],
    [
      'without a word but with keywords',
      entry('[a-f0-9]{40}', ', keywords: [sha]'),
      { reach: { kind: 'whole-text', keywords: ['sha'] } },
    ],
    [
      'that a built-in rule finds too',
      entry('\\w+_0a1b2c3d', ', positives: [ours_0a1b2c3d], negatives: [x]'),
      { problems: [], overlaps: ['ours-key'] },
    ],
    [
      'that is refused',
      entry('a(?=b)'),
      { problems: [expect.stringContaining('the custom rule "own"') as never], reach: null, risk: null },
    ],
    ['that could hang', entry('(a+)+b'), { problems: [expect.stringContaining('the custom rule "own"') as never] }],
    [
      'whose group is not there',
      entry('own', ', secret-group: 2'),
      { problems: [expect.stringContaining('names group 2') as never] },
    ],
  ])('%s', async (_, custom, expected) => {
    const [trial] = await trialsOf(custom)
    expect(trial).toMatchObject({ id: 'own', source: '.velocity.yml', ...expected })
  })

  test('of a gitleaks configuration is tried beside those of the policy file, which stand for it', async () => {
    const gitleaks = `[[rules]]\nid = "theirs"\nregex = '''(a+)+b'''\n[[rules]]\nid = "own"\nregex = "x"\n[[rules]]\nid = "store"\npath = "p12$"\n`
    const trials = await trialsOf(entry('own_[a-z]{4}', ', positives: [own_abcd], negatives: [x]'), gitleaks)
    expect(trials.map(({ id, source, problems }) => [id, source, problems])).toEqual([
      ['own', '.velocity.yml', []],
      ['theirs', '.gitleaks.toml', []],
      ['store', '.gitleaks.toml', []],
    ])
    expect(trials[1]?.notes).toContain('its pattern is matched in linear time, and slowly')
    expect(trials[2]?.reach).toEqual({ kind: 'path' })
  })

  test('that was only changed is tried, one that was not is none of theirs', async () => {
    const gitleaks = `[extend]\nuseDefault = true\n[[rules]]\nid = "their-wide"\n[rules.allowlist]\nstopwords = ["x"]\n`
    const trials = await trialsOf(entry('own_[a-z]{4}'), gitleaks)
    expect(trials.map(({ id }) => id)).toEqual(['own', 'ours-wide'])
  })

  test('that is switched off and does not exist is an error', async () => {
    const policy = 'version: 1\nsecrets: { rules: { disable: [ours-kye] } }\n'
    const loading = loadOwnRules('p', null, BUILT_IN, async (path) => (path === 'p' ? policy : null))
    await expect(loading).rejects.toThrow(expect.objectContaining({ code: 'VEL_SECRETS_UNKNOWN_RULE' }))
  })
})

test('built-in rules are tried as strictly as the build does', () => {
  const rotate = 'Ask the platform team for another.'
  const [good, poor] = testBuiltInRules(BUILT_IN.map((one) => ({ ...one, rotate })))
  expect(good?.problems).toEqual([])
  expect(poor?.problems).toEqual(['0 positives', '0 negatives'])
})

describe('what people read', () => {
  test('names rule, verdict, words and time', async () => {
    const trials = await trialsOf(entry('own_[a-z]{4}', ', positives: [own_abcd, own-abcd], negatives: [x]'))
    expect(renderTrials(trials)).toBe(
      'own (.velocity.yml): DOES NOT HOLD · 2 positives, 1 negatives · found by "own_" · linear time\n' +
        '  does not hold: positive 2 is no hit\n' +
        '1 of 1 rules does not hold.\n',
    )
  })

  test('has no control characters', () => {
    const trial: RuleTrial = {
      id: 'a',
      source: 'b\u001b[2J',
      problems: ['c\u0007'],
      notes: [],
      reach: { kind: 'path' },
      risk: null,
      positives: 0,
      negatives: 0,
      overlaps: [],
    }
    expect([...renderTrials([trial])].filter((sign) => sign !== '\n' && sign < ' ')).toEqual([])
  })
})
