/** The floor of every package. Imports point down only; neighbours on a floor do not import each other. */
export const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  ports: 1,
  policy: 1,
  diff: 1,
  report: 1,
  coverage: 2,
  secrets: 2,
  migration: 2,
  host: 3,
  github: 3,
  git: 3,
  packs: 3,
  postgres: 3,
  mysql: 3,
  sqlite: 3,
  local: 3,
  runner: 3,
  cli: 4,
}

/** The highest floor that is pure: no Node, no toolkit, no ambient types. */
export const HIGHEST_PURE_FLOOR = 2

/** `ports` holds types only, so its neighbours may import it, as types. */
export const TYPES_ONLY = 'ports'

/** Development only; the one place outside that may load it, lazily, is named here with its reason. */
export const TESTKIT = 'testkit'
export const TESTKIT_GUESTS: readonly string[] = [
  // `velocity run` plays a workflow against a GitHub on this machine: docs/decisions/0002.
  'packages/cli/src/run/local-github.ts',
]

export function floorOf(name: string): number | undefined {
  return name.startsWith('actions/') ? 4 : FLOORS[name]
}
