import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** What GitHub's Markdown makes of a text, as far as it matters for safety. */
export interface Rendered {
  /** Names of all tags in order, closing ones too; `a` with its target. */
  readonly tags: readonly string[]
  /** Text outside of code and links, where GitHub looks for mentions and references. */
  readonly prose: string
}

/** Renders GitHub-flavoured Markdown with raw HTML let through, so that nothing hostile is hidden by the oracle itself. */
export function renderMarkdown(markdown: string): Rendered {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  const tags = [...html.matchAll(/<(\/?[a-zA-Z!][^\s>]*)(?:[^>]*?href="([^"]*)")?[^>]*>/gu)].map(
    ([, name = '', href]) => (href === undefined ? name : `${name} ${href}`),
  )
  const prose = html
    .replace(/<(pre|code|a)\b[^>]*>[\s\S]*?<\/\1>/gu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/gu, '&')
  return { tags, prose }
}

/** References that GitHub makes from prose by itself: mentions, issues, addresses. */
export function findReferences(prose: string): readonly string[] {
  return prose.match(/@[\w-]+|#\d+|\bGH-\d+|:\/\/\S|\bwww\.\S/giu) ?? []
}
