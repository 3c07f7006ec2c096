import type { FormatName } from '../../src/model/report-format.ts'

/** A small report of every format, as its tool writes it. Each holds one file with two lines, one of them hit. */
export const SMALL_REPORTS: Readonly<Record<FormatName, string>> = {
  lcov: 'TN:\nSF:src/a.ts\nDA:1,3\nDA:2,0\nLF:2\nLH:1\nend_of_record\n',
  cobertura: `<?xml version="1.0"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage line-rate="0.5" version="1"><sources><source>.</source></sources><packages><package name="p"><classes>
<class name="a" filename="src/a.py"><methods/><lines><line number="1" hits="3"/><line number="2" hits="0"/></lines></class>
</classes></package></packages></coverage>
`,
  jacoco: `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="r"><package name="p"><sourcefile name="A.java"><line nr="1" mi="0" ci="2" mb="0" cb="0"/><line nr="2" mi="1" ci="0" mb="0" cb="0"/><counter type="LINE" missed="1" covered="1"/></sourcefile></package></report>\n`,
  clover: `<?xml version="1.0" encoding="UTF-8"?>
<coverage generated="1763640000" clover="3.2.0"><project timestamp="1763640000"><file name="a.php" path="/app/a.php">
<line num="1" type="stmt" count="3"/><line num="2" type="stmt" count="0"/>
<metrics statements="2" coveredstatements="1"/></file><metrics statements="2" coveredstatements="1"/></project></coverage>
`,
  istanbul: JSON.stringify({
    '/app/a.ts': {
      path: '/app/a.ts',
      statementMap: {
        '0': { start: { line: 1, column: 0 }, end: { line: 1, column: 9 } },
        '1': { start: { line: 2, column: 0 }, end: { line: 2, column: 9 } },
      },
      fnMap: {},
      branchMap: {},
      s: { '0': 3, '1': 0 },
      f: {},
      b: {},
    },
  }),
  'coverage.py': JSON.stringify({
    meta: {
      format: 3,
      version: '7.17.3',
      timestamp: '2026-11-20T19:09:10',
      branch_coverage: false,
      show_contexts: false,
    },
    files: { 'src/a.py': { executed_lines: [1], summary: {}, missing_lines: [2], excluded_lines: [] } },
    totals: { covered_lines: 1, num_statements: 2 },
  }),
  go: 'mode: set\nexample.com/app/a.go:1.1,1.20 1 1\nexample.com/app/a.go:2.1,2.20 1 0\n',
  simplecov: JSON.stringify({ RSpec: { coverage: { '/app/a.rb': { lines: [3, 0] } }, timestamp: 1763640000 } }),
  'llvm-cov': JSON.stringify({
    data: [
      {
        files: [
          {
            branches: [],
            expansions: [],
            filename: '/app/a.cpp',
            segments: [
              [1, 1, 3, true, true, false],
              [1, 20, 0, false, false, false],
              [2, 1, 0, true, true, false],
              [2, 20, 0, false, false, false],
            ],
            summary: { lines: { count: 2, covered: 1, percent: 50 } },
          },
        ],
        functions: [],
        totals: {},
      },
    ],
    type: 'llvm.coverage.json.export',
    version: '2.0.1',
  }),
}
