/** The little that the tests and scripts use of Istanbul's own library. */
declare module 'istanbul-lib-coverage' {
  interface Sum {
    readonly covered: number
    readonly total: number
  }
  interface FileSummary {
    readonly lines: Sum
    readonly branches: Sum
    readonly functions: Sum
  }
  interface FileCoverage {
    toSummary(): FileSummary
    getLineCoverage(): Readonly<Record<string, number>>
    getBranchCoverageByLine(): Readonly<Record<string, Sum>>
  }
  const library: {
    createFileCoverage(value: object): FileCoverage
  }
  // biome-ignore lint/style/noDefaultExport: the library is CommonJS, which Node gives as the default export
  export default library
}
