import { type JsonKind, type JsonPath, JsonWalker } from './json-walker.ts'

/** What the first bytes of a JSON document look like. */
export interface JsonSketch {
  /**
   * True when a value is there. `shape` names its kinds and keys from the root: `{` an object, `[` an array, `=` a scalar,
   * `/key` a member and `/*` any member or element, for example `{/*{/statementMap{`.
   */
  has(shape: string): boolean
  /** The keys of the root object, as far as the bytes go. */
  readonly topKeys: readonly string[]
}

const MAX_LEVELS = 5
const MAX_TOP_KEYS = 20
/** Values looked at: what tells formats apart stands at the beginning, and heads are sketched by every parser. */
const MAX_VALUES = 300
const KINDS: Readonly<Record<JsonKind, string>> = { object: '{', array: '[', scalar: '=' }

/**
 * Sketches a document from its first bytes.
 *
 * Shape:  null when the bytes are no JSON object or array; what follows the first fault is not in the sketch.
 * Errors: never throws.
 */
export function sketchJson(head: Uint8Array): JsonSketch | null {
  const topKeys: string[] = []
  const kinds: string[] = []
  const shapes = new Set<string>()
  let values = 0
  const walker = new JsonWalker('', {
    choose(path, kind) {
      if (values++ >= MAX_VALUES) return 'skip'
      kinds.length = path.length
      if (path.length === 1 && kinds[0] === '{' && topKeys.length < MAX_TOP_KEYS) topKeys.push(path[0] ?? '')
      addShapes(shapes, kinds, path, KINDS[kind])
      kinds.push(KINDS[kind])
      return kind !== 'scalar' && path.length < MAX_LEVELS ? 'enter' : 'skip'
    },
    take: () => undefined,
  })
  try {
    walker.push(head)
  } catch {
    // A fault is for the parser to name; here only what was seen before it counts.
  }
  return shapes.has('{') || shapes.has('[') ? { has: (shape) => shapes.has(shape), topKeys } : null
}

/** Adds the shape of a value with its key, and with `*` in the place of any of the keys above it. */
function addShapes(shapes: Set<string>, kinds: readonly string[], path: JsonPath, kind: string): void {
  let prefixes = ['']
  path.forEach((key, level) => {
    const above = kinds[level] ?? ''
    const names = key === null || key.length > 64 ? ['*'] : ['*', key]
    prefixes = prefixes.flatMap((prefix) => names.map((name) => `${prefix}${above}/${name}`))
  })
  for (const prefix of prefixes) shapes.add(prefix + kind)
}
