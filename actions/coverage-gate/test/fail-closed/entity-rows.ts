import type { HostileRow } from './hostile-rows.ts'
import { goodReport, kitOf, type ReportKit } from './reports.ts'

const FORMATS = ['cobertura', 'jacoco', 'clover'] as const

/**
 * Document types that want something read, fetched or multiplied.
 *
 * Shape: `url` is of a server that must not be asked; `secret` of a file whose content must not show up.
 */
export function entityRows(url: string, secret: string): readonly HostileRow[] {
  return FORMATS.flatMap((format) => {
    const kit = kitOf(format)
    const name = fileName(kit)
    return [
      row(
        `${format}: an external DTD is not fetched, and the report counts`,
        withSubset(kit, '', `${url}/x.dtd`),
        'good',
      ),
      row(`${format}: an external DTD on this machine is not read`, withSubset(kit, '', secret), 'good'),
      row(`${format}: entities that nobody uses are not looked at`, withSubset(kit, laughs()), 'good'),
      row(`${format}: a billion laughs in a path`, replaced(withSubset(kit, laughs()), name, '&l9;'), 'inconclusive'),
      row(`${format}: a billion laughs in the text`, inText(withSubset(kit, laughs()), '&l9;'), 'inconclusive'),
      row(
        `${format}: a file as an entity in a path`,
        replaced(withSubset(kit, `<!ENTITY x SYSTEM "${secret}">`), name, '&x;'),
        'inconclusive',
      ),
      row(
        `${format}: an address as an entity in the text`,
        inText(withSubset(kit, `<!ENTITY x SYSTEM "${url}/x">`), '&x;'),
        'inconclusive',
      ),
      row(
        `${format}: parameter entities fetch nothing`,
        withSubset(kit, `<!ENTITY % x SYSTEM "${url}/p.dtd"> %x; <!ENTITY % y "<!ENTITY z SYSTEM '${secret}'>"> %y;`),
        'good',
      ),
      row(
        `${format}: a stylesheet and an included file are left alone`,
        goodReport(kit).replace('?>', `?><?xml-stylesheet href="${url}/x.xsl"?>`),
        'good',
      ),
      row(
        `${format}: a number as a character that XML forbids`,
        replaced(goodReport(kit), name, '&#0;'),
        'inconclusive',
      ),
      row(
        `${format}: an attribute given twice`,
        goodReport(kit).replace(/ (number|nr|num)="1"/u, '$& $1="2"'),
        'inconclusive',
      ),
    ]
  })
}

function row(name: string, content: string, expected: HostileRow['expected']): HostileRow {
  return { name, trial: { reports: { 'report.dat': content } }, expected }
}

function withSubset(kit: ReportKit, subset: string, system = 'report.dtd'): string {
  const report = goodReport(kit).replace(/<!DOCTYPE[^>]*>\n/u, '')
  const root = kit.format === 'jacoco' ? 'report' : 'coverage'
  return report.replace('?>\n', `?>\n<!DOCTYPE ${root} SYSTEM "${system}"${subset === '' ? '' : ` [${subset}]`}>\n`)
}

function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  return `<!ENTITY l0 "lol">${levels.join('')}`
}

function inText(report: string, entity: string): string {
  return report.replace(/<(?:packages|package|project)\b[^>]*>/u, `$&${entity}`)
}

function fileName(kit: ReportKit): string {
  return kit.paths[0].split('/').at(-1) ?? ''
}

function replaced(report: string, name: string, entity: string): string {
  return report.replaceAll(name, entity)
}
