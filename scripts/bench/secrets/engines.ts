import type { Engine } from './engine.ts'
import { javascriptExpressions } from './javascript-expressions.ts'
import { ourLiterals } from './our-literals.ts'
import { ourPipeline } from './our-pipeline.ts'
import { re2jsExpressions } from './re2js-expressions.ts'

/** Engines by the name under which a child process is asked for one. */
export const ENGINES = {
  pipeline: ourPipeline,
  literals: ourLiterals,
  javascript: javascriptExpressions,
  re2js: re2jsExpressions,
} satisfies Readonly<Record<string, () => Engine>>

/** The name of an engine. */
export type EngineName = keyof typeof ENGINES
