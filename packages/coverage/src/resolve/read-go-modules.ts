import type { GoModule } from './resolution.ts'

/**
 * Reads the module path from the text of a go.mod.
 *
 * Shape:  null when it declares none.
 * Errors: never throws. Source: https://go.dev/ref/mod#go-mod-file-module
 */
export function parseGoModule(text: string, path: string): GoModule | null {
  const match = /^[ \t]*module[ \t]+(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`/][^\s]*))/mu.exec(text)
  const module = match?.[1] ?? match?.[2] ?? match?.[3]
  if (module === undefined) return null
  return { module, folder: path === 'go.mod' ? '' : path.slice(0, -'/go.mod'.length) }
}
