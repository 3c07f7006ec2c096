import { type ReportShape, sourcePath } from './report-shape.ts'

/** Istanbul's coverage-final.json as nyc and jest write it, without white space. */
export const istanbulShape: ReportShape = {
  name: 'Istanbul',
  fileName: 'coverage-final.json',
  header: '{',
  separator: '\n,',
  footer: '\n}\n',
  record(index, random) {
    const path = `/home/runner/work/app/app/${sourcePath(index, 'ts')}`
    const statements: string[] = []
    const branches: string[] = []
    const functions: string[] = []
    const s: string[] = []
    const f: string[] = []
    const b: string[] = []
    let line = 1
    const count = 80 + random(320)
    for (let i = 0; i < count; i++) {
      line += 1 + random(3)
      statements.push(`"${i}":${place(line, random(8), line + random(2), 20 + random(60))}`)
      s.push(`"${i}":${random(4) === 0 ? 0 : random(2000)}`)
      if (i % 8 === 0) {
        const where = place(line, 4, line + 2, 5)
        const arms = i % 16 === 0 ? `${where},{"start":{},"end":{}}` : `${where},${where}`
        branches.push(`"${i >> 3}":{"loc":${where},"type":"if","locations":[${arms}],"line":${line}}`)
        b.push(`"${i >> 3}":[${random(9)},${random(2)}]`)
      }
      if (i % 16 === 0) {
        const loc = place(line, 20, line + 9, 1)
        functions.push(
          `"${i >> 4}":{"name":"handler${i}","decl":${place(line, 9, line, 18)},"loc":${loc},"line":${line}}`,
        )
        f.push(`"${i >> 4}":${random(9)}`)
      }
    }
    const maps = `"statementMap":{${statements}},"fnMap":{${functions}},"branchMap":{${branches}}`
    return `"${path}": {"path":"${path}",${maps},"s":{${s}},"f":{${f}},"b":{${b}},"_coverageSchema":"1a1c01bbd47fc00a2c39e90264f33305004495a9","hash":"${index}"}`
  },
}

function place(line: number, column: number, endLine: number, endColumn: number): string {
  return `{"start":{"line":${line},"column":${column}},"end":{"line":${endLine},"column":${endColumn}}}`
}
