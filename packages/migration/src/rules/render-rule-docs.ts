import type { RuleDefinition, RuleExample, RuleSource } from './rule-definition.ts'

const SOURCES: Readonly<Record<RuleSource, string>> = {
  trace:
    'It runs the statement on a scratch database and reads what the server did: locks, rewrites, scans, dropped objects.',
  ast: 'It reads the parse tree of the statement, together with the schema of the base.',
  git: 'It compares the files with the base branch and with other pull requests.',
  plan: 'It compares the plan with what the dry run showed.',
  seed: 'It runs the migration on a scratch database with generated rows in every table.',
  query: "It prepares the application's own queries on the migrated schema.",
  layout: 'It knows how the tool of this layout runs a script.',
}

/**
 * Writes the documentation of the rules as Markdown.
 *
 * Shape:  a table of all rules, then a section a rule in the order given, each below an anchor of its id in lower case.
 */
export function renderRuleDocs(rules: readonly RuleDefinition[]): string {
  const rows = rules.map(
    ({ id, title, severity, isOnByDefault }) =>
      `| [${id}](#${id.toLowerCase()}) | ${title} | ${isOnByDefault ? severity : `off (${severity})`} |`,
  )
  return [
    '# Rules of the migration gate',
    '',
    'Each example of a rule that judges by itself runs in a test: the bad one is found, the good one is not.',
    '',
    '| rule | what it finds | by default |',
    '|---|---|---|',
    ...rows,
    '',
    ...rules.flatMap(section),
  ].join('\n')
}

function section(rule: RuleDefinition): readonly string[] {
  const { id, title, description, help, covers } = rule
  return [
    `## ${id}`,
    '',
    `**${title}.** ${description}`,
    '',
    `- **How it knows.** ${SOURCES[rule.source]}`,
    `- **Severity.** ${defaultOf(rule)}`,
    `- **Covers.** ${covers.length === 0 ? 'No other tool has it.' : covers.map((other) => `\`${other}\``).join(', ')}`,
    '',
    ...blocks('Bad', rule.examples.bad),
    ...blocks('Good', rule.examples.good),
    '**Instead.**',
    '',
    ...helpText(help),
    '',
  ]
}

function defaultOf({ severity, isOnByDefault, isWaivable }: RuleDefinition): string {
  const waivable = isWaivable ? '' : ' It cannot be waived.'
  return isOnByDefault ? `${severity}.${waivable}` : `Off by default; ${severity} when it is switched on.${waivable}`
}

function blocks(title: string, examples: readonly RuleExample[]): readonly string[] {
  const [first] = examples
  return first === undefined ? [] : [`**${title}.**`, '', '```sql', ...exampleText(first), '```', '']
}

const MODES = { tool: 'in a transaction of the tool', message: 'sent as one message', none: 'without a transaction' }

function exampleText({ base, ups, downs, transaction }: RuleExample): readonly string[] {
  const migrations = ups.flatMap((up, at) => [
    `-- ${ups.length === 1 ? 'the up' : `up ${at + 1}`}, ${MODES[transaction]}`,
    ...lines(up),
  ])
  return [
    ...(base === '' ? [] : ['-- the base holds', ...lines(base)]),
    ...migrations,
    ...downs.flatMap((down) => ['-- the down', ...lines(down)]),
  ]
}

/** A statement a line; function bodies hold semicolons of their own and stay as they are. */
function lines(sql: string): readonly string[] {
  return sql.includes('$$') ? [sql] : sql.split(/(?<=;)\s+/u)
}

/** Its first line as text, the others as code. */
function helpText(help: string): readonly string[] {
  const [first = '', ...code] = help.split('\n')
  return code.length === 0 ? [first] : [first, '', '```', ...code, '```']
}
