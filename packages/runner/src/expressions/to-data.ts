import { data } from '@actions/expressions'

/** Turns a plain value (JSON) into the expression engine's data. `undefined` is null. */
export function toData(value: unknown): data.ExpressionData {
  if (value === undefined) return new data.Null()
  return JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData
}

/** Turns the expression engine's data into a plain value (JSON). */
export function fromData(value: data.ExpressionData): unknown {
  if (value.kind === data.Kind.Null) return null
  return JSON.parse(JSON.stringify(value, data.replacer))
}
