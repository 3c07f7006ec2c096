import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { readXml } from '../src/bytes/read-xml.ts'
import { type XmlHandler, XmlScanner } from '../src/bytes/xml-scanner.ts'
import { XmlVocabulary } from '../src/bytes/xml-vocabulary.ts'
import { chunksOf, utf8 } from './bytes-chunks.ts'

const NAMES = ['a', 'b-c', 'line', 'x', 'y', 'n']

/** Elements, the attributes of the vocabulary and the text of `line`, as one list. */
async function eventsOf(xml: string, cuts: readonly number[] = []): Promise<unknown[]> {
  const events: unknown[] = []
  const handler: XmlHandler = {
    open(tag) {
      events.push([
        'open',
        NAMES[tag - 1] ?? '?',
        ...['x', 'y', 'n'].map((name) => scanner.string(NAMES.indexOf(name) + 1)),
      ])
      scanner.captureText(NAMES[tag - 1] === 'line')
    },
    close(tag) {
      if (NAMES[tag - 1] === 'line') events.push(['text', scanner.text])
      scanner.captureText(false)
      events.push(['close', NAMES[tag - 1] ?? '?'])
    },
  }
  const scanner = new XmlScanner('r.xml', new XmlVocabulary(NAMES), handler)
  await readXml(scanner, chunksOf(utf8(xml), cuts))
  return events
}

/** The same from saxes. Only the text of a `line` without elements inside is compared. */
function oracleOf(xml: string): unknown[] {
  const events: unknown[] = []
  const parser = new SaxesParser()
  let text = ''
  let isLine = false
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const known = attributes as Record<string, string>
    events.push(['open', NAMES.includes(name) ? name : '?', ...['x', 'y', 'n'].map((key) => known[key] ?? null)])
    text = ''
    isLine = name === 'line'
  })
  const onText = (piece: string) => {
    if (isLine) text += piece
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', ({ name }) => {
    if (name === 'line') events.push(['text', text])
    text = ''
    isLine = false
    events.push(['close', NAMES.includes(name) ? name : '?'])
  })
  parser.write(xml).close()
  return events
}

async function codeOf(xml: string): Promise<string> {
  try {
    await eventsOf(xml)
    return 'none'
  } catch (error) {
    return (error as { code: string }).code
  }
}

const word = fc.constantFrom('a', 'b-c', 'line', 'x', 'y', 'n', 'other', '_z:1', 'Ünï', 'lin', 'lines')
const raw = fc.string({ unit: fc.constantFrom(...'az09 ./()[]{}=;!?#%\t\nöß€😀'), maxLength: 12 })
const reference = fc.constantFrom(
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#65;',
  '&#x20AC;',
  '&#x1F600;',
  '&#10;',
)
const piece = fc.oneof(raw, reference)
const space = fc.constantFrom(' ', '\n', '\t', '  ', '\r\n')
const gap = fc.oneof(fc.constant(''), space)
const value = fc.tuple(
  fc.array(fc.oneof(piece, fc.constantFrom('>', '/>', '-->', ']]')), { maxLength: 4 }),
  fc.boolean(),
)
const attribute = fc.tuple(space, word, gap, gap, value).map(([lead, name, before, behind, [pieces, isSingle]]) => ({
  name,
  text: `${lead}${name}${before}=${behind}${isSingle ? `'${pieces.join('"')}'` : `"${pieces.join("'")}"`}`,
}))
const attributes = fc
  .uniqueArray(attribute, { maxLength: 5, selector: ({ name }) => name })
  .map((given) => given.map(({ text }) => text).join(''))
const misc = fc.constantFrom('<!-- a > b <c> & -->', '<!---->', '<?pi some <data> & ?>', '<?x?>')
const cdata = fc.constantFrom('<![CDATA[]]>', '<![CDATA[ <a> & ]] > ]]>', '<![CDATA[x&amp;y]]>', '<![CDATA[]]]]>')
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc
    .array(fc.oneof({ maxDepth: 4 }, piece, misc, cdata, tie('element')), { maxLength: 5 })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(word, attributes, gap, gap, tie('content'), fc.boolean())
    .map(([name, given, end, close, content, isEmpty]) =>
      isEmpty ? `<${name}${given}${end}/>` : `<${name}${given}${end}>${content}</${name}${close}>`,
    ),
}))
const prolog = fc.constantFrom(
  '',
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://example.com/a.dtd">',
  '<!DOCTYPE a PUBLIC "-//X//Y>" \'z>\'>\n<!-- c -->',
  '<!DOCTYPE a [ <!ELEMENT a (#PCDATA)> <!-- ]> " \' --> <?p ]> ?> <!ATTLIST a x CDATA "]>"> ]>',
)
const wholeDocument = fc
  .tuple(prolog, element, fc.constantFrom('', '\n', '<!-- end -->\n'))
  .map((parts) => parts.join(''))

describe('the XML scanner', () => {
  test('reads what saxes reads, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(wholeDocument, fc.array(fc.nat(400), { maxLength: 8 }), async (xml, cuts) => {
        expect(
          await eventsOf(
            xml,
            cuts.sort((a, b) => a - b),
          ),
        ).toEqual(oracleOf(xml))
      }),
      { numRuns: 600 },
    )
  })

  test('a document cut anywhere before its last ">" is not taken as whole', async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE a [<!-- x -->]><a x="1"><!-- c --><line>t &amp; <![CDATA[u]]></line></a>'
    for (let end = 0; end < xml.length; end += 1) {
      expect(['VEL_COV_TRUNCATED', 'VEL_COV_EMPTY']).toContain(await codeOf(xml.slice(0, end)))
    }
    expect(await codeOf(xml)).toBe('none')
  })

  test.each([
    ['<a><b></a></b>', 'VEL_COV_PARSE'],
    ['<a></aa>', 'VEL_COV_PARSE'],
    ['<unknown></unknowm>', 'VEL_COV_PARSE'],
    ['<a/><a/>', 'VEL_COV_PARSE'],
    ['<a/>text', 'VEL_COV_PARSE'],
    ['text<a/>', 'VEL_COV_PARSE'],
    ['<a x="1" x="2"/>', 'VEL_COV_PARSE'],
    ['<a q="1" q="2"/>', 'VEL_COV_PARSE'],
    ['<a x=1/>', 'VEL_COV_PARSE'],
    ['<a x/>', 'VEL_COV_PARSE'],
    ['<a x="1"y="2"/>', 'VEL_COV_PARSE'],
    ['<a x="<"/>', 'VEL_COV_PARSE'],
    ['<a x="\u0000"/>', 'VEL_COV_PARSE'],
    ['<a x="a & b"/>', 'VEL_COV_PARSE'],
    ['<a>a & b and then a lot of text that goes on and on, but never ends a reference</a>', 'VEL_COV_PARSE'],
    ['<a x="&#0;"/>', 'VEL_COV_PARSE'],
    ['<a x="&#xD800;"/>', 'VEL_COV_PARSE'],
    ['<a x="&#x110000;"/>', 'VEL_COV_PARSE'],
    ['< a/>', 'VEL_COV_PARSE'],
    ['<1a/>', 'VEL_COV_PARSE'],
    ['<a/><!DOCTYPE a>', 'VEL_COV_PARSE'],
    ['<!BOGUS a><a/>', 'VEL_COV_PARSE'],
    ['<![CDATA[x]]><a/>', 'VEL_COV_PARSE'],
    ['<a x="&nbsp;"/>', 'VEL_COV_XML_ENTITY'],
    ['<a>&nbsp;</a>', 'VEL_COV_XML_ENTITY'],
    ['<a other="&lol9;"/>', 'VEL_COV_XML_ENTITY'],
    ['<!DOCTYPE a [<!ENTITY e "v">]><a>&e;</a>', 'VEL_COV_XML_ENTITY'],
    ['<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a x="&e;"/>', 'VEL_COV_XML_ENTITY'],
    ['', 'VEL_COV_EMPTY'],
    [' \n ', 'VEL_COV_EMPTY'],
    ['<?xml version="1.0"?>', 'VEL_COV_EMPTY'],
    ['<a>', 'VEL_COV_TRUNCATED'],
    ['<a x="', 'VEL_COV_TRUNCATED'],
    ['<!DOCTYPE a [', 'VEL_COV_TRUNCATED'],
    [`${'<a>'.repeat(257)}`, 'VEL_COV_LIMIT'],
    [`<a x="${'v'.repeat(70_000)}"/>`, 'VEL_COV_LIMIT'],
    [`<a x="${'v'.repeat(2_000_000)}`, 'VEL_COV_LIMIT'],
    [`<a ${Array.from({ length: 300 }, (_, index) => `q${index}="1"`).join(' ')}/>`, 'VEL_COV_LIMIT'],
    [`<line>${'v'.repeat(70_000)}</line>`, 'VEL_COV_LIMIT'],
    [`<!DOCTYPE a [${' '.repeat(2_000_000)}`, 'VEL_COV_LIMIT'],
  ])('document %# ends in an error', async (xml, code) => {
    expect(await codeOf(xml)).toBe(code)
  })

  test('256 elements deep is read', async () => {
    expect(await codeOf('<a>'.repeat(256) + '</a>'.repeat(256))).toBe('none')
  })

  test('a comment longer than any cap is read over', async () => {
    expect(await codeOf(`<a><!-- ${'x'.repeat(3_000_000)} --></a>`)).toBe('none')
  })

  test('billion laughs names the entity and expands nothing', async () => {
    const levels = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`)
    const xml = `<!DOCTYPE a [<!ENTITY l0 "lol">${levels.join('')}]><a>&l9;</a>`
    await expect(eventsOf(xml)).rejects.toThrow('&l9;')
  })

  test('an error names the report and the byte', async () => {
    await expect(eventsOf('<a>\n  <b></c></a>')).rejects.toThrow(/"r\.xml".*at byte 9\./)
  })

  test('names that only begin like known ones are not taken for them', async () => {
    expect(await eventsOf('<lines x2="1" xx="2" x="3"/>')).toEqual([
      ['open', '?', '3', null, null],
      ['close', '?'],
    ])
  })
})
