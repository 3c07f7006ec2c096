import type { MappingToken, ScalarToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import {
  isBasicExpression,
  isMapping,
  isScalar,
  isSequence,
} from '@actions/workflow-parser/templates/tokens/type-guards'
import type { Place } from '../errors.ts'

/** Gives where a token stands. */
export function placeOf(path: string, token: TemplateToken): Place {
  return { path, line: token.line ?? 0, column: token.col ?? 0 }
}

/** Gives the token at a key, or null. */
export function field(mapping: MappingToken, key: string): TemplateToken | null {
  return mapping.find(key) ?? null
}

/** Gives the token when it is a mapping, else null. */
export function asMapping(token: TemplateToken | null | undefined): MappingToken | null {
  return token !== null && token !== undefined && isMapping(token) ? token : null
}

/** Gives the mapping at a key, or null when it is absent or no mapping. */
export function mappingField(mapping: MappingToken | null, key: string): MappingToken | null {
  const token = mapping?.find(key)
  return token !== undefined && isMapping(token) ? token : null
}

/** Gives the scalar at a key, or null. An expression is a scalar. */
export function scalarField(mapping: MappingToken | null, key: string): ScalarToken | null {
  const token = mapping?.find(key)
  return token !== undefined && isScalar(token) ? token : null
}

/** Gives the literal text at a key, or null when it is absent. Only for keys where the schema allows no expression. */
export function textField(mapping: MappingToken | null, key: string): string | null {
  const token = scalarField(mapping, key)
  return token === null || isBasicExpression(token) ? null : token.toString()
}

/** Gives the pairs of a mapping with literal keys; [] for null. */
export function pairs(mapping: MappingToken | null): readonly (readonly [string, TemplateToken])[] {
  return mapping === null ? [] : [...mapping].map((pair) => [pair.key.toString(), pair.value] as const)
}

/** Gives the texts of a scalar or of a sequence of scalars. */
export function texts(token: TemplateToken | null): readonly string[] {
  if (token === null) return []
  if (isSequence(token)) return [...token].map((item) => (isScalar(item) ? item.toString() : ''))
  return isScalar(token) ? [token.toString()] : []
}
