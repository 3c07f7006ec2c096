import { readXml } from '../bytes/read-xml.ts'
import { sniffXml } from '../bytes/sniff-xml.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { ReportNotes, ReportParser } from '../model/report-format.ts'
import { CoberturaReader } from './cobertura-reader.ts'

const NAMES = ['coverage', 'sources', 'packages', 'project', 'clover', 'line-rate', 'lines-valid', 'branch-rate']

/**
 * Reads Cobertura and its dialects (coverage.py, Istanbul, gcovr, coverlet, PHPUnit …).
 *
 * Shape:  one record per `<class>`. Lines of the class itself count; only where it has none do the lines of its methods. The
 *         header's totals are given back as declared and never used.
 * Errors: as `ReportParser`; VEL_COV_XML_ENTITY for an entity of the document's own.
 * Source: https://cobertura.sourceforge.net/xml/coverage-04.dtd
 */
export const coberturaParser: ReportParser = {
  format: 'cobertura',

  matches(head) {
    const { elements, rootAttributes } = sniffXml(head, NAMES)
    if (elements[0] !== 'coverage' || elements[1] === 'project' || rootAttributes.has('clover')) return false
    const hasRates = ['line-rate', 'lines-valid', 'branch-rate'].some((name) => rootAttributes.has(name))
    return hasRates || elements[1] === 'packages' || elements[1] === 'sources'
  },

  async parse(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    onFile: (file: FileCoverage) => void,
  ): Promise<ReportNotes> {
    const reader = new CoberturaReader(path, onFile)
    await readXml(reader.xml, chunks)
    return reader.finish()
  },
}
