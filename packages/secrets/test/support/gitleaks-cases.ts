import { BASE62, HEX, LOWER, noise, sample } from '../../src/rules/sample.ts'

/** A configuration and the files that it is tried on. Texts are latin-1: one character per byte. */
export interface GitleaksCase {
  readonly name: string
  readonly config: string
  /** Files that the configuration extends, and that are scanned as well. */
  readonly files: Readonly<Record<string, string>>
  readonly decodeDepth?: number
}

/** A value of a made-up service; 26 bytes, random enough. */
export function token(seed: number): string {
  return sample('tok', '_', noise(BASE62, 22, seed))
}

const RULE = `[[rules]]
id = "tok"
description = "a token"
regex = '''tok_[0-9A-Za-z]{22}'''
keywords = ["tok_"]
`
const ASSIGNED = `[[rules]]
id = "assigned"
regex = '''(?i)(pass|secret)\\s*[:=]\\s*["']?([\\w-]{8,40})["']?'''
keywords = ["pass", "secret"]
`
const filler = (lines: number): string =>
  Array.from({ length: lines }, (_, at) => `line ${at} of nothing at all\n`).join('')
const dense = (bytes: number): string => `${'abcdefghi '.repeat(7)}\n`.repeat(Math.ceil(bytes / 71))
const one = (text: string): Readonly<Record<string, string>> => ({ 'src/a.txt': text })
const allowing = (list: string, rule = RULE): string => `${rule}\n[[rules.allowlists]]\n${list}\n`
const globally = (list: string, rules = RULE): string => `[[allowlists]]\n${list}\n\n${rules}`

/** Every feature and every quirk that a finding can depend on. */
export const GITLEAKS_CASES: readonly GitleaksCase[] = [
  { name: 'a token on the first line', config: RULE, files: one(`a = ${token(1)}\nb\n`) },
  { name: 'a token on a later line, whose column is one more', config: RULE, files: one(`x\n\ny: ${token(2)} z\n`) },
  { name: 'a token on a last line without line feed', config: RULE, files: one(`x\ny: ${token(3)}`) },
  { name: 'a token in a text without line feed', config: RULE, files: one(`y: ${token(4)}`) },
  { name: 'CRLF', config: RULE, files: one(`x\r\ny: ${token(5)}\r\nz ${token(6)}\r\n${token(7)}`) },
  { name: 'lone carriage returns', config: RULE, files: one(`x\ry: ${token(8)}\rgitleaks:allow\r`) },
  {
    name: 'a match over several lines',
    config: `[[rules]]\nid = "block"\nregex = '''BEGIN X[\\s\\S]{20,200}?END X'''\n`,
    files: one(`a\n  BEGIN X\n${noise(HEX, 30)}\n${noise(HEX, 9)}\nEND X\nb\nBEGIN X ${noise(HEX, 24, 9)}\n\nEND X`),
  },
  {
    name: 'a match that begins and ends with line feeds',
    config: `[[rules]]\nid = "fed"\nregex = '''\\s(tok_[0-9A-Za-z]{22})\\s'''\n`,
    files: one(`${token(9)}\n${token(10)}\n\n${token(11)}\nx ${token(12)} y\n${token(13)}`),
  },
  {
    name: 'a named group',
    config: `${ASSIGNED}secretGroup = 2\n`,
    files: one(`Pass = "hunter-two-22"\nsecret: abcd1234efgh\n`),
  },
  { name: 'the first group that holds something', config: ASSIGNED, files: one(`secret: abcd1234efgh\n`) },
  {
    name: 'a group that took no part',
    config: `[[rules]]\nid = "opt"\nregex = '''key(?:=(\\d{4}))?(?:-([a-z]{4}))?;'''\nsecretGroup = 1\n`,
    files: one('key=1234; key-abcd; key;\n'),
  },
  {
    name: 'groups that are lost without the text around them',
    config: `[[rules]]\nid = "edge"\nregex = '''\\n(?m:^)v=([a-z0-9]{10})\\n'''\n`,
    files: one(`a\nv=${noise(HEX, 10)}\nb\n`),
  },
  {
    name: 'entropy that is met exactly is not enough',
    config: `[[rules]]\nid = "low"\nregex = '''k=([a-z]+)'''\nentropy = 2.0\n`,
    files: one('k=abcd k=abcde k=aabb k=abcdabcd\n'),
  },
  {
    name: 'entropy over characters of several bytes',
    config: `[[rules]]\nid = "uni"\nregex = '''k=(\\S+)'''\nentropy = 1.2\n`,
    files: one('k=\xc3\xa9\xc3\xa8\xc3\xa9\xc3\xa8 k=abcde k=\xff\xfe\xfd k=\xe2\x82\xacab\n'),
  },
  { name: 'keywords are folded', config: RULE.replace('"tok_"', '"ToK_", "zzz"'), files: one(`${token(14)}\n`) },
  {
    name: 'a keyword that is missing',
    config: RULE.replace('"tok_"', '"zebra"'),
    files: { a: token(15), b: `zebra ${token(15)}` },
  },
  {
    name: 'a keyword in another read of the same file',
    config: RULE.replace('"tok_"', '"zebra"'),
    files: {
      'far.txt': `zebra\n${dense(101_000)}\n\n${filler(20)}${token(16)}\n`,
      'near.txt': `${dense(4000)}zebra ${token(17)}`,
    },
  },
  {
    name: 'reads of 100 KB that go on to an empty line',
    config: RULE,
    files: {
      'blank.txt': `${dense(99_900)}${filler(20)}${token(18)}\n \t\r\n${token(19)}\n${dense(20_000)}${token(20)}`,
      'none.txt': `${'x'.repeat(99_990)}${token(21)}${'y'.repeat(24_970)}${token(22)} ${'z'.repeat(5000)} ${token(23)}\n${dense(110_000)}${token(24)}\n`,
    },
  },
  {
    name: 'stopwords',
    config: allowing('stopwords = ["EXAMPLE", "abc"]'),
    files: one(`tok_${noise(BASE62, 12)}Example123\ntok_${noise(HEX, 19)}ABC\n${token(25)}\n`),
  },
  {
    name: 'expressions on the secret',
    config: allowing(`regexes = ['''^tok_0''']`),
    files: one(`tok_0${noise(BASE62, 21)} tok_1${noise(BASE62, 21)}\n`),
  },
  {
    name: 'expressions on the match',
    config: allowing(`regexTarget = "match"\nregexes = ['''^pass''']`, ASSIGNED),
    files: one('pass=abcdefghij\nsecret=abcdefghij\n'),
  },
  {
    name: 'expressions on the line',
    config: allowing(`regexTarget = "line"\nregexes = ['''^\\n?# ''', '''fixture$''']`),
    files: one(`a ${token(26)}\n# ${token(27)}\n${token(28)} fixture\n${token(29)} fixture\r\n`),
  },
  {
    name: 'flags that leak into the next alternative',
    config: allowing(`regexes = ['''(?i)^true|false|null$''', '''FIXED''']`, ASSIGNED),
    files: one('pass=Falsehoods1\npass=xxfixedxx\npass=annulled\npass=isNULL_null\npass=abcdefghij\n'),
  },
  {
    name: 'paths of a rule',
    config: allowing(`paths = ['''\\.md$''', '''^test/''']`),
    files: { 'a.md': token(30), 'test/a': token(31), 'src/test/a': token(32) },
  },
  {
    name: 'paths for all',
    config: globally(`paths = ['''vendor/''']`),
    files: { 'vendor/a': token(33), 'a/vendor/b': token(34), c: token(35) },
  },
  {
    name: 'AND of paths and expressions',
    config: allowing(`condition = "AND"\npaths = ['''\\.md$''']\nregexes = ['''[0-4]$''']`),
    files: Object.fromEntries(
      [36, 37, 38, 39, 40, 41].flatMap((seed) => [
        [`${seed}.md`, token(seed)],
        [`${seed}.txt`, token(seed)],
      ]),
    ),
  },
  {
    name: 'AND of stopwords and paths, in symbols',
    config: allowing(`condition = "&&"\npaths = ['''a''']\nstopwords = ["q"]`),
    files: { a: `${token(42)} tok_q${noise(BASE62, 21)}`, b: `tok_q${noise(BASE62, 21)}` },
  },
  {
    name: 'OR in symbols',
    config: allowing(`condition = "||"\npaths = ['''^a''']\nstopwords = ["q"]`),
    files: { a: token(43), b: `tok_q${noise(BASE62, 21)} tok_1${noise('012', 21)}` },
  },
  {
    name: 'target rules',
    config: globally(`targetRules = ["tok"]\nregexes = ['''.''']`, RULE + ASSIGNED),
    files: one(`${token(44)} pass=abcdefghij\n`),
  },
  {
    name: 'the older single lists',
    config: `[allowlist]\npaths = ["skip"]\n\n${RULE}[rules.allowlist]\nstopwords = ["q"]\n`,
    files: { skip: token(45), a: `tok_q${noise('012', 21)} tok_${noise('012', 22)}` },
  },
  {
    name: 'a rule for a path alone',
    config: `[[rules]]\nid = "store"\npath = '''\\.p12$'''\n`,
    files: { 'a/b.p12': 'x', 'a/p12.txt': 'y' },
  },
  {
    name: 'a rule for a path alone, and an allowlist',
    config: allowing(`paths = ['''^a/''']`, `[[rules]]\nid = "store"\npath = '''\\.p12$'''\n`),
    files: { 'a/b.p12': 'x', 'b/b.p12': 'x' },
  },
  {
    name: 'a path beside an expression',
    config: `${RULE}path = '''(?i)\\.ENV$'''\n`,
    files: { '.env': token(46), 'a.txt': token(46) },
  },
  {
    name: 'two rules for one secret',
    config: `${RULE}[[rules]]\nid = "other"\nregex = '''tok_\\w+'''\n`,
    files: one(`${token(47)}\n`),
  },
  {
    name: 'a generic rule that gives way',
    config: `${RULE}[[rules]]\nid = "my-Generic"\nregex = '''= (\\w{12,})'''\n`,
    files: one(`a = ${token(48)}\nb = ${noise(LOWER, 14)} ${token(49)}\nc = ${noise(HEX, 20)}\n`),
  },
  {
    name: 'a generic rule beside a silent one',
    config: `${RULE}skipReport = true\n[[rules]]\nid = "generic"\nregex = '''= (\\w{12,})'''\n`,
    files: one(`a = ${token(50)}\n`),
  },
  {
    name: 'a required rule close by',
    config: `${RULE}[[rules.required]]\nid = "user"\nwithinLines = 2\n[[rules]]\nid = "user"\nregex = '''user=\\w+'''\nskipReport = true\n`,
    files: one(`user=ann\n${token(51)}\n\n\n\n${token(52)}\n`),
  },
  {
    name: 'a required rule in near columns',
    config: `${RULE}[[rules.required]]\nid = "user"\nwithinColumns = 10\n[[rules]]\nid = "user"\nregex = '''user=\\w+'''\n`,
    files: { a: `user=a ${token(53)}\n`, b: `user=abcdefghijkl ${token(54)}\nx\n`, c: `${token(55)}\nuser=b\n` },
  },
  {
    name: 'a required rule whose keyword is missing',
    config: `${RULE}[[rules.required]]\nid = "user"\n[[rules]]\nid = "user"\nregex = '''user=\\w+'''\nkeywords = ["zebra"]\n`,
    files: one(`user=ann ${token(56)}\n`),
  },
  {
    name: 'comments',
    config: RULE,
    files: one(
      `${token(57)} // gitleaks:allow\n# gitleaks:allow\n${token(58)}\n${token(59)} GITLEAKS:ALLOW\n${token(60)}gitleaks:allow`,
    ),
  },
  {
    name: 'a comment behind a match of several lines',
    config: `[[rules]]\nid = "block"\nregex = '''BEGIN X[\\s\\S]{20,200}?END X'''\n`,
    files: one(
      `BEGIN X # gitleaks:allow\n${noise(HEX, 30)}\nEND X\nBEGIN X\n${noise(HEX, 30, 2)}\nEND X # gitleaks:allow\n`,
    ),
  },
  {
    name: 'extended by path',
    config: `[extend]\npath = "base.toml"\n\n[[rules]]\nid = "tok"\nentropy = 1.0\nkeywords = ["second"]\n[[rules.allowlists]]\nstopwords = ["q"]\n`,
    files: { 'base.toml': RULE + ASSIGNED, a: `${token(61)} pass=abcdefghij tok_q${noise('012', 21)}` },
  },
  {
    name: 'extended with another expression',
    config: `[extend]\npath = "base.toml"\n\n[[rules]]\nid = "tok"\nregex = '''kot_(\\w+)'''\n`,
    files: { 'base.toml': RULE, a: `kot_abcdefgh`, b: `kot_abcdefgh tok_` },
  },
  {
    name: 'extended twice, and switched off',
    config: `[extend]\npath = "one.toml"\ndisabledRules = ["assigned"]\n`,
    files: {
      'one.toml': `[extend]\npath = "two.toml"\ndisabledRules = ["tok"]\n[[rules]]\nid = "one"\nregex = '''one=\\w+'''\n`,
      'two.toml': RULE + ASSIGNED,
      a: `${token(62)} pass=abcdefghij one=abc`,
    },
  },
  {
    name: 'a switched off rule that the file has itself',
    config: `[extend]\npath = "base.toml"\ndisabledRules = ["tok"]\n${RULE}`,
    files: { 'base.toml': RULE.replace('22', '21'), a: token(63) },
  },
  {
    name: 'target rules of an extended file',
    config: `[extend]\npath = "base.toml"\n`,
    files: { 'base.toml': globally(`targetRules = ["tok"]\nregexes = ['''.''']`), a: token(64) },
  },
  {
    name: 'global lists of an extended file',
    config: `[extend]\npath = "base.toml"\n`,
    files: { 'base.toml': globally(`paths = ['''^skip''']`), a: token(65), skip: token(66) },
  },
  {
    name: 'a rule that extends to silence',
    config: `[extend]\npath = "base.toml"\n[[rules]]\nid = "tok"\nskipReport = true\n`,
    files: { 'base.toml': RULE, a: token(67) },
  },
  {
    name: 'keys in any case, numbers as texts, lists as texts',
    config: `[[Rules]]\nID = "tok"\nRegex = '''tok_([0-9A-Za-z]{22})'''\nSECRETGROUP = "1"\nEntropy = "1.5"\nkeywords = "zebra,tok_"\n[[Rules.AllowLists]]\nStopWords = "q"\n`,
    files: one(`${token(68)} tok_q${noise('012', 21)}\n`),
  },
  {
    name: 'an id that stands twice',
    config: `${RULE}[[rules]]\nid = "tok"\nregex = '''kot_\\w+'''\n`,
    files: one(`${token(69)} kot_abcdef\n`),
  },
  {
    name: 'a lazy start that gathers names',
    config: `[[rules]]\nid = "lazy"\nregex = '''(?i)[\\w.-]{0,50}?(?:acme)(?:[ \\t\\w.-]{0,20})[\\s'"]{0,3}(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)[\\x60'"\\s=]{0,5}([a-f0-9]{20})(?:[\\x60'"\\s;]|\\\\[nr]|$)'''\nentropy = 2\nkeywords = ["acme"]\n`,
    files: one(
      `my.acme_key = "${noise(HEX, 20)}"\nACME: ${noise(HEX, 20, 4)}\nacmeacme_acme := '${noise(HEX, 20, 5)}'\nx_acme_token=${noise(HEX, 20, 6)}`,
    ),
  },
  {
    name: 'base64 once',
    config: RULE,
    decodeDepth: 1,
    files: one(`v: ${btoa(`x ${token(70)} y`)}\nand ${token(71)}\n`),
  },
  {
    name: 'hex',
    config: RULE,
    decodeDepth: 2,
    files: one(`b=${hex(`..${token(73)}..`)}\n`),
  },
  { name: 'base64 in base64', config: RULE, decodeDepth: 2, files: one(`v: "${btoa(btoa(`<<${token(75)}>>`))}"\n`) },
  {
    name: 'base64 in base64, too deep',
    config: RULE,
    decodeDepth: 1,
    files: one(`v: "${btoa(btoa(`<<${token(76)}>>`))}"\n`),
  },
  {
    name: 'text beyond ASCII around',
    config: RULE,
    files: one(`\xc3\xa9t\xc3\xa9 ${token(77)} \xe2\x82\xac\n\xff\xfe ${token(78)}\n`),
  },
  { name: 'bytes of zero', config: RULE, files: one(`\0\0 ${token(79)} \0\n\0${token(80)}\n`) },
  {
    name: 'words at their edges',
    config: `[[rules]]\nid = "edge"\nregex = '''\\b(tok_[0-9A-Za-z]{22})\\b'''\n`,
    files: one(`x${token(81)} ${token(82)}y .${token(83)}. ${token(84)}\xc3\xa9\n`),
  },
]

function hex(text: string): string {
  return Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
