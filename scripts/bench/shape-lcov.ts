import { type ReportShape, sourcePath } from './report-shape.ts'

/** lcov as Istanbul and geninfo write it: functions, lines, and branches on every eighth line. */
export const lcovShape: ReportShape = {
  name: 'lcov',
  fileName: 'lcov.info',
  header: 'TN:\n',
  separator: '',
  footer: '',
  record(index, random) {
    const parts = [`SF:${sourcePath(index, 'ts')}\n`]
    const functions = 5 + random(20)
    for (let i = 0; i < functions; i++) parts.push(`FN:${1 + i * 12},handler${i}\nFNDA:${random(50)},handler${i}\n`)
    let line = 1
    const lines = 80 + random(320)
    for (let i = 0; i < lines; i++) {
      line += 1 + random(3)
      const hits = random(4) === 0 ? 0 : random(2000)
      parts.push(`DA:${line},${hits}\n`)
      if (i % 8 === 0) parts.push(`BRDA:${line},${i},0,${hits}\nBRDA:${line},${i},1,${hits > 0 ? random(2) : '-'}\n`)
    }
    parts.push(`LF:${lines}\nLH:${lines}\nend_of_record\n`)
    return parts.join('')
  },
}
