import type { JsonCursor } from '../json/json-cursor.ts'
import { emptyLocation, readIstanbulLocation } from './istanbul-location.ts'

/** A function of `fnMap`; `name` tells it apart among the functions of its line. */
export interface IstanbulFunction {
  readonly line: number
  readonly name: string
  readonly isSkipped: boolean
}

/** Istanbul numbers functions without a name in the order of one run. */
const NUMBERED = /^\(anonymous_\d+\)$/u

/**
 * Reads one entry of `fnMap`.
 *
 * Shape:  its line is where `decl` starts, else `loc`, else `line`; the start column is part of its name.
 * Errors: VEL_COV_PARSE without any line or without a name.
 */
export function readIstanbulFunction(cursor: JsonCursor): IstanbulFunction {
  const declaration = emptyLocation()
  const body = emptyLocation()
  let ownLine = 0
  let name: string | null = null
  let isSkipped = false
  cursor.openObject('a function')
  while (cursor.nextKey()) {
    if (cursor.keyIs('decl')) readIstanbulLocation(cursor, declaration, 'decl')
    else if (cursor.keyIs('loc')) readIstanbulLocation(cursor, body, 'loc')
    else if (cursor.keyIs('line')) ownLine = cursor.line('the line of a function')
    else if (cursor.keyIs('name')) name = cursor.text('the name of a function')
    else if (cursor.keyIs('skip')) isSkipped = cursor.flag('skip')
    else cursor.skip()
  }
  const line = declaration.line || body.line || ownLine
  if (name === null) throw cursor.error('a name in every function')
  if (line === 0 && !isSkipped) throw cursor.error('a line in every function')
  const column = declaration.line > 0 ? declaration.column : body.column
  return { line, name: `${NUMBERED.test(name) ? '(anonymous)' : name}:${column}`, isSkipped }
}
