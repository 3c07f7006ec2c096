import { readXml } from '../bytes/read-xml.ts'
import { sniffXml } from '../bytes/sniff-xml.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { ReportNotes, ReportParser } from '../model/report-format.ts'
import { JacocoReader } from './jacoco-reader.ts'

const NAMES = ['report', 'sessioninfo', 'group', 'package', 'counter', 'name']

/**
 * Reads JaCoCo XML and its dialects (Kover, Pester, gcovr).
 *
 * Shape:  one record per source file, as `package/File.java`, at the end of its package. A line is hit when any of its
 *         instructions was executed (`ci` above 0). The report's LINE counter is given back as declared and never used.
 * Errors: as `ReportParser`; VEL_COV_XML_ENTITY for an entity of the document's own.
 * Source: https://www.jacoco.org/jacoco/trunk/coverage/report.dtd
 */
export const jacocoParser: ReportParser = {
  format: 'jacoco',

  matches(head) {
    const { elements } = sniffXml(head, NAMES)
    return elements[0] === 'report' && elements.length > 1
  },

  async parse(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    onFile: (file: FileCoverage) => void,
  ): Promise<ReportNotes> {
    const reader = new JacocoReader(path, onFile)
    await readXml(reader.xml, chunks)
    return reader.finish()
  },
}
