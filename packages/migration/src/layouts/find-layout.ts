import type { Layout } from './layout.ts'
import { LAYOUTS } from './layouts.ts'

/** The layout of an id; null for an id that is none, `auto` and `command` among them. */
export function findLayout(id: string): Layout | null {
  return LAYOUTS.find((layout) => layout.id === id) ?? null
}
