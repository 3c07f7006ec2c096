import type { ReplacedText } from '../text/replace-placeholders.ts'
import { stripReturn } from '../text/strip-return.ts'

const VARIABLE = /\$(?:\{([A-Za-z_]\w*)(?:(:?-)([^}\n]{0,200}))?\}|([A-Za-z_]\w*))/g

/**
 * Expands `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME-default}` between `-- +goose ENVSUB ON` and `OFF`.
 *
 * Shape: variables without a value and a default, or with a default of more than 200 characters, stay as they stand; those that are
 *        read and have no value are named.
 * Source: goose, README, "Environment variable substitution".
 */
export function expandEnvironment(text: string, values: Readonly<Record<string, string>>): ReplacedText {
  if (!text.includes('+goose ENVSUB')) return { text, missing: [] }
  const missing: { name: string; line: number }[] = []
  let isOn = false
  const lines = text.split('\n').map((raw, index) => {
    const line = stripReturn(raw)
    const turned = /^--\s*\+goose ENVSUB(?:ST)? (ON|OFF)\s*$/.exec(line)?.[1]
    if (turned !== undefined) isOn = turned === 'ON'
    if (!isOn || line.startsWith('--')) return raw
    return raw.replace(VARIABLE, (whole: string, braced?: string, kind?: string, fallback?: string, plain?: string) => {
      const name = braced ?? plain ?? ''
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (value !== undefined && (value !== '' || kind !== ':-')) return value
      if (kind !== undefined) return fallback ?? ''
      missing.push({ name, line: index + 1 })
      return whole
    })
  })
  return { text: lines.join('\n'), missing }
}
