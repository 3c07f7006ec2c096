import type { Location } from '@velocity/model'
import { codeSpan } from './code-span.ts'
import { cutText } from './cut-text.ts'
import type { RenderContext } from './render-context.ts'

const SHOWN_PATH_CHARS = 200
/** Browsers and GitHub refuse much longer ones; a report must not be filled by them. */
const MAX_URL_CHARS = 2000

/**
 * Shows a place in the repository as Markdown, linked to the file at the commit under test.
 *
 * Shape:  `` [`src/a.ts:12-14`](…#L12-L14) ``; code without a link when there is no repository to link to, no full commit hash,
 *         or the path is not one of the repository (absolute, climbing).
 * Errors: never throws.
 */
export function locationLink(location: Location, context: RenderContext, text?: string): string {
  const label = codeSpan(cutText(text ?? showLocation(location), SHOWN_PATH_CHARS))
  const url = blobUrl(location, context)
  return url === null || url.length > MAX_URL_CHARS ? label : `[${label}](${url})`
}

/** Shows a place as plain text: `src/a.ts:12-14`. */
export function showLocation({ path, startLine, endLine }: Location): string {
  if (startLine === undefined) return path
  return endLine === undefined || endLine === startLine ? `${path}:${startLine}` : `${path}:${startLine}-${endLine}`
}

/** Shows a commit as Markdown, linked when there is a repository: `` [`9f3c2a1`](…) ``. */
export function commitLink(sha: string, context: RenderContext): string {
  const label = codeSpan(sha.slice(0, 9))
  const isLinked = context.repositoryUrl !== null && isUrl(context.repositoryUrl) && isSha(sha)
  return isLinked ? `[${label}](${context.repositoryUrl}/commit/${sha})` : label
}

/** Shows an error's code as Markdown, linked to the catalogue when its page is known. */
export function codeLink(code: string, context: RenderContext): string {
  const { errorsUrl } = context
  const isLinked = errorsUrl !== undefined && isUrl(errorsUrl) && /^VEL_\w+$/u.test(code)
  return isLinked ? `[${codeSpan(code)}](${errorsUrl}#${code.toLowerCase()})` : codeSpan(code)
}

/** Tells whether a text can stand inside `[](…)` as it is: http or https, without blanks, brackets or quotes. */
export function isUrl(text: string): boolean {
  return /^https?:\/\/[^\s()<>[\]"'`\\]+$/u.test(text)
}

function blobUrl({ path, startLine, endLine }: Location, { repositoryUrl, headSha }: RenderContext): string | null {
  if (repositoryUrl === null || !isUrl(repositoryUrl) || !isSha(headSha)) return null
  const segments = path.split('/')
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return null
  const anchor =
    startLine === undefined
      ? ''
      : endLine === undefined || endLine === startLine
        ? `#L${startLine}`
        : `#L${startLine}-L${endLine}`
  return `${repositoryUrl}/blob/${headSha}/${segments.map(encodeSegment).join('/')}${anchor}`
}

/** Percent-encodes a path's segment for a URL that stands inside Markdown's parentheses. */
export function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*~]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function isSha(sha: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(sha)
}
