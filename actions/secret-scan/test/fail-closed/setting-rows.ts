import { buildPushEvent, type FixtureFiles, type GitFixture } from '@velocity/testkit'
import type { Situation } from '../lab.ts'
import { plant } from '../planted.ts'
import { buildPlainEvent, type Stage } from '../stage.ts'
import type { FailClosedRow } from './surroundings-rows.ts'

/** Stands in every malformed file: no message may show it. */
export const SECRET_IN_FILES = plant('github', 900).text

const SLOW_RULE = `version: 1
secrets:
  rules:
    custom:
      - id: slow
        title: a rule that takes its time
        pattern: 'k[a-z]*[0-9]{3}'
        keywords: [k]
`
const EXPONENTIAL_RULE = SLOW_RULE.replace(/pattern: .*/u, "pattern: 'key(([a-z]+)+)+[0-9]{40}'")

/** Policies, configurations and baselines that are none, or are not there. */
export const SETTING_ROWS: readonly FailClosedRow[] = [
  judgedBy(
    'a policy that is no YAML',
    { '.velocity.yml': `version: 1\nsecrets: [${SECRET_IN_FILES}\n` },
    /VEL_POLICY/u,
  ),
  judgedBy(
    'a policy with a key that is not known',
    { '.velocity.yml': `version: 1\nsecrets: { ${SECRET_IN_FILES}: 1 }\n` },
    /VEL_POLICY/u,
  ),
  judgedBy(
    'a policy with a value that is none',
    { '.velocity.yml': `version: 1\nsecrets: { block-on: "${SECRET_IN_FILES}" }\n` },
    /VEL_POLICY/u,
  ),
  judgedBy(
    'a configuration that is no TOML',
    { '.gitleaks.toml': `[allowlist\nregexes = ['${SECRET_IN_FILES}']\n` },
    /VEL_SECRETS_SCANNER_CONFIG/u,
  ),
  judgedBy(
    'a configuration with a key that says nothing',
    { '.gitleaks.toml': `title = ["${SECRET_IN_FILES}"]\n` },
    /VEL_SECRETS_SCANNER_CONFIG/u,
  ),
  judgedBy(
    'a configuration with a pattern that is none',
    { '.gitleaks.toml': `[[rules]]\nid = "x"\nregex = '(${SECRET_IN_FILES}'\n` },
    /VEL_SECRETS_/u,
  ),
  judgedBy(
    'a configuration that extends one that is not there',
    { '.gitleaks.toml': '[extend]\npath = "no.toml"\n' },
    /VEL_SECRETS_NO_CONFIG/u,
  ),
  judgedBy('a configuration that is named and not there', {}, /VEL_SECRETS_NO_CONFIG/u, {
    'scanner-config': 'no.toml',
  }),
  judgedBy('a policy that is named and not there', {}, /VEL_SECRETS_NO_CONFIG/u, { config: 'no.yml' }),
  judgedBy('a baseline that is no JSON', { 'known.json': `{"${SECRET_IN_FILES}"` }, /VEL_SECRETS_BASELINE/u, {
    baseline: 'known.json',
  }),
  judgedBy('a baseline of no known shape', { 'known.json': `{"${SECRET_IN_FILES}": 1}` }, /VEL_SECRETS_BASELINE/u, {
    baseline: 'known.json',
  }),
  judgedBy('a baseline that is not there', {}, /VEL_SECRETS_NO_CONFIG/u, { baseline: 'known.json' }),
  judgedBy(
    'an ignore file that is named and not there',
    { '.velocity.yml': 'version: 1\nsecrets: { ignore-file: no.txt }\n' },
    /VEL_SECRETS_NO_CONFIG/u,
  ),
  judgedBy('a rule that backtracks without end', { '.velocity.yml': EXPONENTIAL_RULE }, /VEL_SECRETS_/u),
  judgedBy(
    'a rule that takes too long',
    { '.velocity.yml': SLOW_RULE },
    /the rule "slow" used up its time/u,
    {},
    { 'data.txt': 'k'.repeat(120_000) },
  ),
  judgedBy('no time at all', {}, /stopped after 0 minutes/u, { 'max-minutes': '0' }),
  judgedBy('a mode that is none', {}, /VEL_INPUT_INVALID/u, { mode: 'everything' }),
  judgedBy(
    'a pull request that changes the policy for the worse',
    {},
    /VEL_POLICY/u,
    {},
    { '.velocity.yml': 'version: 1\nsecrets: 1\n' },
  ),
  {
    name: 'a folder without a file',
    expected: 'inconclusive',
    says: /VEL_/u,
    build: (stage) => onPush(stage, {}, { mode: 'tree', tree: 'nowhere' }),
  },
  {
    name: 'a file over the limit',
    expected: 'inconclusive',
    says: /data\.txt has 2000000 bytes and was not scanned/u,
    build: (stage) =>
      onPush(
        stage,
        { '.velocity.yml': 'version: 1\nsecrets: { max-file-mb: 1 }\n', 'data.txt': 'x\n'.repeat(1_000_000) },
        { mode: 'tree' },
      ),
  },
  {
    name: 'an object of the history over the limit',
    expected: 'inconclusive',
    says: /larger than 1048576 bytes/u,
    build: (stage) =>
      onPush(
        stage,
        { '.velocity.yml': 'version: 1\nsecrets: { max-file-mb: 1 }\n', 'data.txt': 'x\n'.repeat(1_000_000) },
        { mode: 'history' },
      ),
  },
  {
    name: 'a range for an event that names none',
    expected: 'inconclusive',
    says: /VEL_SECRETS_INCOMPLETE/u,
    build: (stage) => ({
      event: buildPlainEvent('schedule', stage.base),
      checkout: stage.checkout(stage.base),
      inputs: { mode: 'range' },
    }),
  },
  {
    name: 'the tree of a pull request whose base, and with it the policy, is not here',
    expected: 'inconclusive',
    says: /VEL_SECRETS_INCOMPLETE/u,
    build: (stage) => {
      stage.commit({ '.velocity.yml': 'version: 1\nsecrets: { block-on: low }\n' })
      stage.feature()
      stage.commit({ 'src/other.ts': 'export const other = 1\n' })
      const situation = stage.pull()
      ;(situation.checkout as GitFixture).git('remote', 'remove', 'origin')
      return { ...situation, inputs: { mode: 'tree' } }
    },
  },
  {
    name: 'no place to write the verdict to',
    expected: 'inconclusive',
    says: /VEL_/u,
    build: (stage) => onPush(stage, { '.velocity': 'a file\n' }, {}),
  },
]

/** `base` stands on main, `own` comes with the pull request. */
function judgedBy(
  name: string,
  base: FixtureFiles,
  says: RegExp,
  inputs: Readonly<Record<string, string>> = {},
  own: FixtureFiles = {},
): FailClosedRow {
  return {
    name,
    expected: 'inconclusive',
    says,
    build: (stage) => {
      stage.commit(base)
      stage.feature()
      stage.commit({ 'src/other.ts': 'export const other = 1\n', ...own })
      return { ...stage.pull(), inputs }
    },
  }
}

function onPush(stage: Stage, files: FixtureFiles, inputs: Readonly<Record<string, string>>): Situation {
  const after = stage.commit(files)
  return { event: buildPushEvent({ before: stage.base, after }), checkout: stage.checkout(after, 'all'), inputs }
}
