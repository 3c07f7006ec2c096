import type { ReportShape } from './report-shape.ts'
import { coberturaShape } from './shape-cobertura.ts'
import { istanbulShape } from './shape-istanbul.ts'
import { jacocoShape } from './shape-jacoco.ts'
import { lcovShape } from './shape-lcov.ts'
import { llvmCovShape } from './shape-llvm-cov.ts'

/** The reports of the benchmark, in the order of its table. */
export const SHAPES: readonly ReportShape[] = [lcovShape, coberturaShape, jacocoShape, istanbulShape, llvmCovShape]
