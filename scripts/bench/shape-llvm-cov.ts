import { type ReportShape, sourcePath } from './report-shape.ts'

/** llvm-cov's export: files with segments and branches; functions, which double the size, follow the files of each unit. */
export const llvmCovShape: ReportShape = {
  name: 'llvm-cov',
  fileName: 'llvm-cov.json',
  header: '{"data":[',
  separator: ',',
  footer: '],"type":"llvm.coverage.json.export","version":"2.0.1"}',
  record(index, random) {
    const path = `/home/runner/work/app/app/${sourcePath(index, 'cpp')}`
    const segments: string[] = []
    const branches: string[] = []
    const regions: string[] = []
    let line = 1
    const count = 80 + random(320)
    for (let i = 0; i < count; i++) {
      line += 1 + random(3)
      const hits = random(4) === 0 ? 0 : random(2000)
      const column = 3 + random(40)
      segments.push(`[${line},${column},${hits},true,${i % 2 === 0},${i % 9 === 0}]`)
      regions.push(`[${line},${column},${line + 1},${column + 9},${hits},0,0,0]`)
      if (i % 8 === 0) branches.push(`[${line},${column},${line},${column + 9},${hits},${random(2)},0,0,4]`)
    }
    segments.push(`[${line + 2},2,0,false,false,false]`)
    const summary =
      '"summary":{"functions":{"count":9,"covered":7,"percent":77.77},"lines":{"count":90,"covered":70,"percent":77.77}}'
    const file = `{"branches":[${branches}],"expansions":[],"filename":"${path}","segments":[${segments}],${summary}}`
    const functions = `{"branches":[],"count":9,"filenames":["${path}"],"name":"_ZN7service6module${index}Ev","regions":[${regions}]}`
    return `{"files":[${file}],"functions":[${functions}],"totals":{}}`
  },
}
