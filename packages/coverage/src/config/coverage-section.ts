import { choice, count, globList, percent, text } from '@velocity/policy'
import * as v from 'valibot'

const metric = choice(['lines', 'branches', 'functions'])

/**
 * The strict schema of the section `coverage` in `.velocity.yml`. Every key may be left out; an unknown one is an error.
 *
 * Units: percentages are 0 to 100 and may have decimals; `tolerance` and `max-drop` are percentage points.
 */
export const coverageSectionSchema = v.strictObject({
  /** What `min` of total, components and files counts. Default: lines. */
  metric: v.optional(metric),
  /** `native`: a partially covered branch leaves its line hit. `codecov`: it makes the line uncovered. Default: native. */
  counting: v.optional(choice(['native', 'codecov'])),
  total: v.optional(
    v.strictObject({
      min: v.optional(percent),
      branches: v.optional(percent),
      functions: v.optional(percent),
      'max-drop': v.optional(percent),
      tolerance: v.optional(percent),
    }),
  ),
  patch: v.optional(
    v.strictObject({
      min: v.optional(percent),
      branches: v.optional(percent),
      'min-lines': v.optional(count),
      'max-new-uncovered': v.optional(count),
    }),
  ),
  /** What a changed file means that no report measures though files of its kind are measured. Default: fail. */
  unmeasured: v.optional(choice(['fail', 'warn', 'uncovered'])),
  components: v.optional(
    v.array(
      v.strictObject({
        name: text,
        paths: globList,
        min: v.optional(v.union([percent, v.literal('ratchet')], 'a number from 0 to 100, or ratchet')),
        patch: v.optional(percent),
        'max-drop': v.optional(percent),
        owner: v.optional(text),
      }),
      'a list of components',
    ),
  ),
  files: v.optional(v.strictObject({ min: v.optional(percent), 'changed-min': v.optional(percent) })),
  ignore: v.optional(globList),
  enforcement: v.optional(choice(['enforce', 'warn', 'observe'])),
})

/** The section as the file spells it. */
export type CoverageSection = v.InferOutput<typeof coverageSectionSchema>
