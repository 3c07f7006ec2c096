import { FLOORS, floorOf, HIGHEST_PURE_FLOOR, TESTKIT, TESTKIT_GUESTS, TYPES_ONLY } from './floors.ts'
import { type Module, packageOf, resolveRelative } from './module-graph.ts'

const TOOLKIT = /^@actions\/(core|exec|github|cache|artifact|io|glob)(\/|$)/u
const MAX_LINES = 400

/** Says what is wrong with one module; [] when it keeps the rules. */
type Rule = (module: Module) => readonly string[]

function forbid(module: Module, isForbidden: (specifier: string) => boolean, why: string): readonly string[] {
  return module.imports.filter(isForbidden).map((specifier) => `${module.path}: imports ${specifier}: ${why}`)
}

function houseImport(specifier: string): string | undefined {
  return /^@velocity\/([^/]+)/u.exec(specifier)?.[1]
}

const pointsDown: Rule = (module) => {
  const own = packageOf(module.path)
  const floor = floorOf(own)
  if (own === TESTKIT) return []
  if (floor === undefined) return [`${module.path}: the package ${own} has no floor`]
  return forbid(
    module,
    (specifier) => {
      const other = houseImport(specifier)
      if (other === undefined || other === TESTKIT) return false
      if (other === TYPES_ONLY && floor > 0) return false
      const below = FLOORS[other]
      return below === undefined || below >= floor
    },
    'imports point down only, and neighbours do not import each other',
  )
}

const staysInPackage: Rule = (module) => {
  const own = packageOf(module.path)
  return forbid(
    module,
    (specifier) => specifier.startsWith('.') && packageOf(resolveRelative(module.path, specifier)) !== own,
    'a relative import leaves its package',
  )
}

/** The entries of the command: the whole of it, and the part that a commit hook waits for. */
const MAINS: readonly string[] = ['packages/cli/src/main.ts', 'packages/cli/src/secrets-main.ts']

const pureFloors: Rule = (module) => {
  const floor = floorOf(packageOf(module.path))
  if (floor === undefined || floor > HIGHEST_PURE_FLOOR) return []
  return forbid(module, (specifier) => /^(node:|@actions\/|@octokit\/)/u.test(specifier), 'floors 0 to 2 are pure')
}

const oneToolkitImporter: Rule = (module) =>
  packageOf(module.path) === 'host'
    ? []
    : forbid(module, (specifier) => TOOLKIT.test(specifier), 'only host imports the toolkit')

const oneOctokitImporter: Rule = (module) =>
  packageOf(module.path) === 'github'
    ? []
    : forbid(module, (specifier) => specifier.startsWith('@octokit/'), 'only github imports octokit')

const testkitIsForTests: Rule = (module) =>
  packageOf(module.path) === TESTKIT || TESTKIT_GUESTS.includes(module.path)
    ? []
    : forbid(module, (specifier) => houseImport(specifier) === TESTKIT, 'testkit is for tests')

const oneExitCode: Rule = (module) => {
  const own = packageOf(module.path)
  if (own === 'host' || MAINS.includes(module.path)) return []
  return /\bprocess\.exit(Code)?\b|\bsetFailed\(/u.test(module.text)
    ? [`${module.path}: only host and the command's main set an exit code`]
    : []
}

const noDefaultExport: Rule = (module) =>
  /^export default\b|\bas default\b/mu.test(module.text) ? [`${module.path}: has a default export`] : []

const noVagueFolder: Rule = (module) =>
  /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/u.test(module.path) ? [`${module.path}: name it for what it does`] : []

const noHiddenBarrel: Rule = (module) => {
  const isIndex = module.path.endsWith('/index.ts')
  return isIndex && !/^packages\/[^/]+\/src\/index\.ts$/u.test(module.path)
    ? [`${module.path}: only a package has an index`]
    : []
}

const noCallInLogicalAssignment: Rule = (module) =>
  /(?:\|\||&&|\?\?)=\s*(?:await\s+)?[\w.]+\(/u.test(module.text)
    ? [`${module.path}: a call on the right of ||=, &&= or ??= may never run`]
    : []

const isShort: Rule = (module) => {
  const lines = module.text.split('\n').length - 1
  return lines > MAX_LINES ? [`${module.path}: ${lines} lines; ${MAX_LINES} is the most`] : []
}

const RULES: readonly Rule[] = [
  pointsDown,
  staysInPackage,
  pureFloors,
  oneToolkitImporter,
  oneOctokitImporter,
  testkitIsForTests,
  oneExitCode,
  noDefaultExport,
  noVagueFolder,
  noHiddenBarrel,
  noCallInLogicalAssignment,
  isShort,
]

/** Names every breach of the house's rules, in the order of the modules. */
export function findBreaches(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) => RULES.flatMap((rule) => rule(module)))
}
