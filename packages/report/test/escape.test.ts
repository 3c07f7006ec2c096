import { describe, expect, test } from '@jest/globals'
import { stripControls } from '@velocity/model'
import * as fc from 'fast-check'
import { codeBlock, codeSpan } from '../src/code-span.ts'
import { escapeMarkdown } from '../src/escape-markdown.ts'
import { escapeHtml } from '../src/index.ts'
import { locationLink } from '../src/links.ts'
import { CONTEXT, HEAD, HOSTILE } from './builders.ts'
import { findReferences, renderMarkdown } from './markdown-oracle.ts'

const plain = (text: string) => stripControls(text).toWellFormed().trim()
const visible = (text: string) => text.replaceAll('\u200b', '').trim()
/** Texts made of the characters that Markdown, HTML and GitHub give a meaning to. */
const nasty = fc.string({
  unit: fc.constantFrom(
    ...'`|\\*_~[]()<>!#@&;:/.-+=$"\' \t\n1aZ',
    'www.',
    'http://',
    '&lt;',
    '&#64;',
    '<b>',
    'GH-',
    '\u202e',
  ),
  maxLength: 24,
})

describe('escapeMarkdown', () => {
  test.each(HOSTILE)('%j renders as itself in a paragraph', (text) => {
    const { tags, prose } = renderMarkdown(`x ${escapeMarkdown(text)} y`)
    expect(tags).toEqual(['p', '/p'])
    expect(findReferences(prose)).toEqual([])
    expect(visible(prose)).toBe(`x ${plain(text)} y`)
  })

  test.each(HOSTILE)('%j neither breaks a cell nor a heading', (text) => {
    const table = renderMarkdown(`| a | b |\n| --- | --- |\n| ${escapeMarkdown(text)} | y |`)
    const benign = renderMarkdown('| a | b |\n| --- | --- |\n| x | y |')
    expect(table.tags).toEqual(benign.tags)
    expect(renderMarkdown(`## ${escapeMarkdown(text)}`).tags).toEqual(['h2', '/h2'])
  })

  test('any text at the start of a line stays a paragraph with nothing in it', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        fc.pre(plain(text) !== '')
        const { tags, prose } = renderMarkdown(escapeMarkdown(text))
        expect(tags).toEqual(['p', '/p'])
        expect(findReferences(prose)).toEqual([])
        expect(visible(prose)).toBe(plain(text))
      }),
      { numRuns: 300 },
    )
  })

  test('any text stays in its cell', () => {
    const benign = renderMarkdown('| a | b |\n| --- | --- |\n| x | y |').tags
    fc.assert(
      fc.property(nasty, (text) => {
        const { tags, prose } = renderMarkdown(`| a | b |\n| --- | --- |\n| ${escapeMarkdown(text)} | y |`)
        expect(tags).toEqual(benign)
        expect(findReferences(prose)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test.each(['patch 71.42 % < 90 % (5/7 changed lines)', 'my_file.py and 3 more', 'a & b', '1 > 0'])(
    'leaves %j readable',
    (text) => {
      expect(escapeMarkdown(text)).toBe(text)
    },
  )
})

describe('codeSpan', () => {
  const shown = (text: string) => (plain(text) === '' ? '(empty)' : plain(text))

  test('any text stays code, alone, in a cell and in a link', () => {
    const inTable = renderMarkdown('| a | b |\n| --- | --- |\n| `x` | y |').tags
    fc.assert(
      fc.property(fc.oneof(nasty, fc.constantFrom(...HOSTILE)), (text) => {
        expect(renderMarkdown(`x ${codeSpan(text)} y`).tags).toEqual(['p', 'code', '/code', '/p'])
        expect(renderMarkdown(`| a | b |\n| --- | --- |\n| ${codeSpan(text)} | y |`).tags).toEqual(inTable)
        expect(renderMarkdown(`[${codeSpan(text)}](https://a.b)`).tags).toEqual([
          'p',
          'a https://a.b',
          'code',
          '/code',
          '/a',
          '/p',
        ])
      }),
      { numRuns: 300 },
    )
  })

  test.each(HOSTILE)('%j shows as it is', (text) => {
    const span = codeSpan(text)
    const inner = span.replace(/^<code>|<\/code>$|^`|`$/gu, '')
    const decode = (html: string) => html.replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
    expect(visible(span.startsWith('<code>') ? decode(inner) : inner)).toBe(shown(text))
  })
})

describe('codeBlock', () => {
  test('any text stays in the block', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.constantFrom(...HOSTILE)), (text) => {
        expect(renderMarkdown(`x\n\n${codeBlock(text)}\n\ny`).tags).toEqual([
          'p',
          '/p',
          'pre',
          'code',
          '/code',
          '/pre',
          'p',
          '/p',
        ])
      }),
      { numRuns: 300 },
    )
  })

  test('keeps lines and their indentation', () => {
    expect(codeBlock('- run: a\n\twith:\r\n    b: ```')).toBe('````\n- run: a\n  with:\n    b: ```\n````')
  })
})

describe('locationLink', () => {
  test('links the lines at the commit', () => {
    expect(locationLink({ path: 'src/a b.ts', startLine: 12, endLine: 14 }, CONTEXT)).toBe(
      `[\`src/a b.ts:12-14\`](https://github.com/octo/pay/blob/${HEAD}/src/a%20b.ts#L12-L14)`,
    )
    expect(locationLink({ path: 'a.ts', startLine: 3, endLine: 3 }, CONTEXT)).toContain('/a.ts#L3)')
  })

  test.each(['../../evil', '/etc/passwd', 'a//b', './a', '..', ''])(
    'does not link %j, which is no path of the repository',
    (path) => {
      expect(locationLink({ path }, CONTEXT)).not.toContain('](')
    },
  )

  test.each([
    [{ ...CONTEXT, repositoryUrl: null }],
    [{ ...CONTEXT, repositoryUrl: 'javascript:alert(1)' }],
    [{ ...CONTEXT, repositoryUrl: 'https://a.b/) [x](https://evil.example' }],
    [{ ...CONTEXT, headSha: 'main' }],
  ])('does not link without a repository and a commit', (context) => {
    expect(locationLink({ path: 'a.ts' }, context)).toBe('`a.ts`')
  })

  test('any path leads below the commit or nowhere', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.constantFrom(...HOSTILE)), (path) => {
        const { tags } = renderMarkdown(locationLink({ path }, CONTEXT))
        const links = tags.filter((tag) => tag.startsWith('a '))
        for (const link of links) {
          const url = new URL(link.slice(2))
          expect(url.href.startsWith(`https://github.com/octo/pay/blob/${HEAD}/`)).toBe(true)
        }
        expect(tags.filter((tag) => !tag.startsWith('a '))).toEqual(
          links.length === 1 ? ['p', 'code', '/code', '/a', '/p'] : ['p', 'code', '/code', '/p'],
        )
      }),
      { numRuns: 300 },
    )
  })
})

test.each(HOSTILE)('escapeHtml leaves no tag, attribute or entity of %j', (text) => {
  expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u)
})
