import { readXml } from '../bytes/read-xml.ts'
import { sniffXml } from '../bytes/sniff-xml.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { ReportNotes, ReportParser } from '../model/report-format.ts'
import { CloverReader } from './clover-reader.ts'

const NAMES = ['coverage', 'project', 'packages', 'sources', 'clover', 'generated', 'line-rate']

/**
 * Reads Clover XML: OpenClover, PHPUnit and Istanbul.
 *
 * Shape:  one record per `<file>`; `path` before `name`. Statements and conditions are lines, methods are functions. Files of
 *         a `<testproject>` are left out with a remark. Metrics are never used.
 * Errors: as `ReportParser`; VEL_COV_XML_ENTITY for an entity of the document's own.
 * Source: https://bitbucket.org/atlassian/clover/src/default/etc/schema/clover.xsd
 */
export const cloverParser: ReportParser = {
  format: 'clover',

  matches(head) {
    const { elements, rootAttributes } = sniffXml(head, NAMES)
    if (elements[0] !== 'coverage' || rootAttributes.has('line-rate')) return false
    return rootAttributes.has('clover') || elements[1] === 'project'
  },

  async parse(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    onFile: (file: FileCoverage) => void,
  ): Promise<ReportNotes> {
    const reader = new CloverReader(path, onFile)
    await readXml(reader.xml, chunks)
    return reader.finish()
  },
}
