import { type ReportShape, sourcePath } from './report-shape.ts'

/** Cobertura as coverage.py and Istanbul write it, with methods and conditions. */
export const coberturaShape: ReportShape = {
  name: 'Cobertura',
  fileName: 'cobertura.xml',
  header: `<?xml version="1.0" ?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage version="7.6" timestamp="1763640000000" line-rate="0.8" branch-rate="0.7" lines-valid="1" lines-covered="1">
\t<sources>\n\t\t<source>/home/runner/work/app/app</source>\n\t</sources>
\t<packages>\n\t\t<package name="app" line-rate="0.8" branch-rate="0.7" complexity="0">\n\t\t\t<classes>\n`,
  separator: '',
  footer: '\t\t\t</classes>\n\t\t</package>\n\t</packages>\n</coverage>\n',
  record(index, random) {
    const parts = [
      `\t\t\t\t<class name="component-${index}" filename="${sourcePath(index, 'py')}" complexity="0" line-rate="0.8" branch-rate="0.7">\n`,
      '\t\t\t\t\t<methods>\n',
    ]
    for (let i = 0; i < 5 + random(10); i++) {
      parts.push(
        `\t\t\t\t\t\t<method name="handler${i}" hits="${random(9)}" signature="()V">\n\t\t\t\t\t\t\t<lines>\n`,
        `\t\t\t\t\t\t\t\t<line number="${1 + i * 12}" hits="${random(9)}"/>\n\t\t\t\t\t\t\t</lines>\n\t\t\t\t\t\t</method>\n`,
      )
    }
    parts.push('\t\t\t\t\t</methods>\n\t\t\t\t\t<lines>\n')
    let line = 1
    const lines = 80 + random(320)
    for (let i = 0; i < lines; i++) {
      line += 1 + random(3)
      const hits = random(4) === 0 ? 0 : random(2000)
      const covered = hits > 0 ? 1 + random(2) : 0
      parts.push(
        i % 8 === 0
          ? `\t\t\t\t\t\t<line number="${line}" hits="${hits}" branch="true" condition-coverage="${covered * 50}% (${covered}/2)"/>\n`
          : `\t\t\t\t\t\t<line number="${line}" hits="${hits}"/>\n`,
      )
    }
    parts.push('\t\t\t\t\t</lines>\n\t\t\t\t</class>\n')
    return parts.join('')
  },
}
