import { childOf, isTreeNode, listOf, nodesOf, textOf } from './tree.ts'

/** A relation as a statement writes it, without quotes. */
export interface WrittenName {
  readonly schema: string | null
  readonly name: string
}

/** Objects that are written as `name ON table`, or `table.column`: the table is all but the last word. */
const PARTS_OF_TABLES = new Set([
  'OBJECT_COLUMN',
  'OBJECT_TRIGGER',
  'OBJECT_RULE',
  'OBJECT_POLICY',
  'OBJECT_TABCONSTRAINT',
])

/** Every relation that a statement names, from its parse tree. Names inside the body of a function are not seen. */
export function namedRelations(node: unknown): readonly WrittenName[] {
  const ranges = nodesOf(node).flatMap((each): readonly WrittenName[] => {
    const name = textOf(each, 'relname')
    return name === null ? [] : [{ schema: textOf(each, 'schemaname'), name }]
  })
  return [...ranges, ...objectNames(node)]
}

function objectNames(node: unknown): readonly WrittenName[] {
  const type = textOf(node, 'removeType') ?? textOf(node, 'objtype') ?? textOf(node, 'renameType') ?? ''
  const objects = [...listOf(node, 'objects'), childOf(node, 'object')]
  return objects.flatMap((object): readonly WrittenName[] => {
    const words = wordsOf(object)
    const path = PARTS_OF_TABLES.has(type) ? words.slice(0, -1) : words
    const name = path.at(-1)
    return name === undefined ? [] : [{ schema: path.at(-2) ?? null, name }]
  })
}

/** `a.b` in an object's place: a list of strings, or a string. */
export function wordsOf(object: unknown): readonly string[] {
  const list = childOf(object, 'List')
  const items = list === null ? [object] : listOf(list, 'items')
  return items.flatMap((item) => {
    const word = isTreeNode(item) ? textOf(item['String'], 'sval') : null
    return word === null ? [] : [word]
  })
}
