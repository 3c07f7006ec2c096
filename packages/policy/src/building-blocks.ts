import * as v from 'valibot'

/** A percentage from 0 to 100; fractions are allowed. Units: percent. */
export const percent = v.pipe(
  v.number('a number from 0 to 100'),
  v.finite('a number from 0 to 100'),
  v.minValue(0, 'a number from 0 to 100'),
  v.maxValue(100, 'a number from 0 to 100'),
)

/** A whole number, 0 or more. */
export const count = v.pipe(
  v.number('a whole number, 0 or more'),
  v.safeInteger('a whole number, 0 or more'),
  v.minValue(0, 'a whole number, 0 or more'),
)

/** A text that holds more than blanks. */
export const text = v.pipe(v.string('a text that is not empty'), v.regex(/\S/u, 'a text that is not empty'))

/** A glob over repository paths, with `/`, relative to the root; `!` at the start excludes. */
export const glob = v.pipe(
  v.string('a glob, relative to the repository’s root'),
  v.regex(/^!?[^/\s\\!][^\\]*$/u, 'a glob, relative to the repository’s root, with “/”'),
)

/** One or more globs. */
export const globList = v.pipe(v.array(glob, 'a list of globs'), v.minLength(1, 'a list of one glob or more'))

/** A choice of words. */
export function choice<const T extends readonly string[]>(words: T): v.PicklistSchema<T, string> {
  return v.picklist(words, `one of ${words.join(', ')}`)
}
