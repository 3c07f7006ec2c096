import { afterAll, describe, expect, it } from '@jest/globals'
import { findInstalled } from '@velocity/postgres'
import { type CommandJudged, type CommandPull, checkedOut, closeLab, judgeCommands } from './command-lab.ts'

const findsServer = (await findInstalled(process.env)).length > 0
if (!findsServer) process.stderr.write('PostgreSQL is not installed here: commands are tried on PGlite alone\n')

const KNEX = 'node_modules/.bin/knex'
const POLICY = `version: 1
migrations:
  databases:
    main:
      dir: migrations
      production: { engine: postgres }
      commands:
        up: [${KNEX}, --knexfile, knexfile.cjs, 'migrate:latest']
        down: [${KNEX}, --knexfile, knexfile.cjs, 'migrate:down']
`
const BASE = {
  '.velocity.yml': POLICY,
  'knexfile.cjs': `module.exports = { client: 'pg', connection: process.env.DATABASE_URL, migrations: { loadExtensions: ['.cjs'] } }\n`,
  'migrations/20260101_users.cjs': `exports.up = (knex) => knex.schema.createTable('users', (t) => { t.increments('id'); t.text('email') })
exports.down = (knex) => knex.schema.dropTable('users')
`,
  'migrations/20260102_orders.cjs': `exports.up = (knex) => knex.schema.createTable('orders', (t) => {
  t.increments('id')
  t.integer('user_id').references('users.id')
})
exports.down = (knex) => knex.schema.dropTable('orders')
`,
}
const third = (down: string): CommandPull['head'] => ({
  'migrations/20260103_totals.cjs': `exports.up = async (knex) => {
  await knex.schema.alterTable('orders', (t) => t.integer('total'))
  await knex('users').insert({ email: "it's" })
  await knex.raw('CREATE INDEX users_by_email ON users (email)')
}

exports.down = async (knex) => {
${down}
}
`,
})
const TAKES_BACK = `  await knex.schema.alterTable('orders', (t) => t.dropColumn('total'))`

const judged: CommandJudged[] = []
const judge = async (head: CommandPull['head'], inputs: CommandPull['inputs'] = {}): Promise<CommandJudged> => {
  const one = await judgeCommands({ base: BASE, head, inputs })
  judged.push(one)
  return one
}
afterAll(async () => {
  for (const { fixture } of judged) fixture.dispose()
  await closeLab()
})

const GOOD = {
  'migrations/20260103_totals.cjs': `exports.config = { transaction: false }
exports.up = async (knex) => {
  await knex.raw("SET lock_timeout = '2s'")
  await knex.schema.alterTable('orders', (t) => t.integer('total'))
  await knex.raw('CREATE INDEX CONCURRENTLY users_by_email ON users (email)')
}
exports.down = async (knex) => {
  await knex.raw('DROP INDEX CONCURRENTLY users_by_email')
  await knex.schema.alterTable('orders', (t) => t.dropColumn('total'))
}
`,
}
const rowsOf = ({ outcome }: CommandJudged, title: string): string =>
  JSON.stringify(outcome.report.sections.find((section) => section.title === title)?.rows ?? null)

describe('migrations of knex', () => {
  it('fail when a down forgets an index; it is named, at the line of the down, with what would drop it', async () => {
    const one = await judge(third(TAKES_BACK))
    const found = one.outcome.report.findings.find(({ rule }) => rule === 'migrations/mg-rb-03')
    expect(one.verdict).toBe('fail')
    expect(found?.message).toMatch(/index public\.users_by_email/)
    expect(found?.fix).toMatch(/DROP INDEX public\.users_by_email/)
    expect(found?.locations).toEqual([{ path: 'migrations/20260103_totals.cjs', startLine: 8 }])
    expect(one.said).toContain('migrations/mg-idx-01')
    expect(rowsOf(one, 'Statements')).toMatch(
      /"startLine":3.*it''s.*"startLine":4.*CREATE INDEX users_by_email.*SHARE on users/,
    )
    expect(one.outcome.report.findings.map(({ rule }) => rule)).toContain('migrations/mg-data-03')
    expect(checkedOut()).toEqual({ made: 1, left: [] })
  }, 60_000)

  it(`pass when up and down are good (${findsServer ? 'an installed PostgreSQL' : 'PGlite'})`, async () => {
    const one = await judge(GOOD, { engine: findsServer ? 'installed' : 'pglite' })
    expect(one.said).toEqual([])
    expect(one.verdict).toBe('pass')
    expect(one.outcome.report.headline).toMatch(/20260103_totals\S* ran on (?:PostgreSQL|PGlite) .*restores the schema/)
    expect(rowsOf(one, 'Statements')).toMatch(/CONCURRENTLY.*SHARE UPDATE EXCLUSIVE on users/)
  }, 60_000)
})

describe('a command that leaves no evidence is no pass', () => {
  const small = { '.velocity.yml': '', 'migrations/20260101_users.cjs': BASE['migrations/20260101_users.cjs'] }
  const policyOf = (up: string, down: string): string =>
    POLICY.replace(/up: .*/, `up: ${up}`).replace(/down: .*/, `down: ${down}`)
  const KNEX_UP = `[${KNEX}, --knexfile, knexfile.cjs, 'migrate:latest']`

  // Each starts the tool and an engine several times: the rest with VELOCITY_ALL_ROWS=1.
  it.each(
    [
      ['that is not there', policyOf('[no-such-program]', "['true']"), 'inconclusive', 'VEL_EXEC_MISSING'],
      ['that never connects', policyOf("['true']", "['true']"), 'inconclusive', 'VEL_MIG_COMMAND_ELSEWHERE'],
      [
        'that does not end',
        policyOf('[sleep, "30"]', "['true']").replace('commands:', 'commands:\n        timeout: 1'),
        'fail',
        'migrations/mg-limit-01',
      ],
      [
        'that takes nothing back',
        policyOf(KNEX_UP, `[${KNEX}, --knexfile, knexfile.cjs, 'migrate:currentVersion']`),
        'fail',
        'migrations/mg-rb-02',
      ],
    ].filter((_, at) => at % 2 === 1 || process.env['VELOCITY_ALL_ROWS'] === '1'),
  )(
    '%s',
    async (_, policy, verdict, said) => {
      const { 'migrations/20260101_users.cjs': users, '.velocity.yml': __, ...rest } = { ...BASE, ...small }
      const base = { 'knexfile.cjs': rest['knexfile.cjs'], '.velocity.yml': policy, 'migrations/.keep': '' }
      const one = await judgeCommands({ base, head: { 'migrations/20260101_users.cjs': users } })
      judged.push(one)
      expect(one.said).toEqual([said])
      expect(one.verdict).toBe(verdict)
    },
    60_000,
  )

  it('of which the base has more to apply', async () => {
    const one = await judgeCommands({
      base: { ...BASE, '.velocity.yml': policyOf(KNEX_UP.replace('latest', 'up'), "['true']") },
      head: GOOD,
    })
    judged.push(one)
    expect(one.said).toEqual(['VEL_MIG_COMMAND_BASE'])
    expect(one.verdict).toBe('inconclusive')
    expect(checkedOut().left).toEqual([])
  }, 60_000)
})
