import { choice, count, glob, text } from '@velocity/policy'
import * as v from 'valibot'
import { isPlainGlob } from './glob-pattern.ts'

const RULE_ID = 'a rule id in lower-case letters, digits and hyphens'
const ruleId = v.pipe(v.string(RULE_ID), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/u, RULE_ID))
const ruleIds = v.pipe(v.array(ruleId, 'a list of rule ids'), v.minLength(1, 'a list of one rule id or more'))
const regex = v.pipe(text, v.maxLength(4096, 'a pattern of at most 4,096 characters'))
const regexes = v.array(regex, 'a list of patterns in Go RE2 syntax')
const depth = v.pipe(count, v.maxValue(5, 'a whole number from 0 to 5'))
const date = v.pipe(v.string('a date, YYYY-MM-DD'), v.isoDate('a date, YYYY-MM-DD'))
const path = v.pipe(text, v.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))/u, 'a path inside the repository, without “..”'))
/** Globs that have a meaning of their own each: an exclusion would need the rest of its list. */
const allowPaths = v.array(
  v.pipe(
    glob,
    v.check(
      (value) => isPlainGlob(value),
      'a glob of *, **, ?, [abc] and {a,b}, without “!” and groups in parentheses',
    ),
  ),
  'a list of globs',
)
const confidence = choice(['high', 'medium', 'low'])

/** A rule of the repository's own. Patterns are Go RE2 syntax over bytes as latin-1. */
const customRule = v.strictObject({
  id: ruleId,
  title: text,
  /** What an attacker can do with it. */
  risk: v.optional(text),
  pattern: regex,
  path: v.optional(regex),
  'secret-group': v.optional(count),
  keywords: v.optional(v.array(text, 'a list of words')),
  'min-entropy': v.optional(
    v.pipe(v.number('a number'), v.minValue(0, 'a number from 0 to 8'), v.maxValue(8, 'a number from 0 to 8')),
  ),
  confidence: v.optional(confidence),
  /** Where and how it is revoked. */
  rotate: v.optional(text),
  positives: v.optional(v.array(text, 'a list of examples')),
  negatives: v.optional(v.array(text, 'a list of examples')),
})

/** What is let through, with its reason and for how long. */
const allowEntry = v.pipe(
  v.strictObject({
    reason: v.pipe(text, v.minLength(10, 'a reason of 10 characters or more')),
    expires: v.optional(date),
    /** Rules it is for; without it for all. */
    rules: v.optional(ruleIds),
    paths: v.optional(allowPaths),
    regexes: v.optional(regexes),
    /** What `regexes` are compared with. Default: secret. */
    target: v.optional(choice(['secret', 'match', 'line'])),
    stopwords: v.optional(v.array(text, 'a list of words')),
    commits: v.optional(v.array(text, 'a list of commits')),
    /** `or`: any of the conditions is enough. Default: and. */
    condition: v.optional(choice(['and', 'or'])),
  }),
  v.check(
    ({ paths, regexes: patterns, stopwords, commits }) =>
      [paths, patterns, stopwords, commits].some((list) => list !== undefined && list.length > 0),
    'at least one of paths, regexes, stopwords and commits: an entry without any would let everything through',
  ),
)

/**
 * The strict schema of the section `secrets` in `.velocity.yml`. Every key may be left out; an unknown one is an error.
 */
export const secretSectionSchema = v.strictObject({
  /** The least confidence that turns the verdict red. Default: high. */
  'block-on': v.optional(confidence),
  /** `gitleaks`: findings exactly as that scanner has them for its own configuration. Default: native. */
  compat: v.optional(choice(['native', 'gitleaks'])),
  /** Another scanner's configuration; without it `.betterleaks.toml` and `.gitleaks.toml` are read where they are. `none`: never. */
  'scanner-config': v.optional(path),
  rules: v.optional(
    v.strictObject({
      disable: v.optional(ruleIds),
      custom: v.optional(
        v.pipe(
          v.array(customRule, 'a list of rules'),
          v.check(
            (rules) => new Set(rules.map(({ id }) => id)).size === rules.length,
            'rules with an id of their own each',
          ),
        ),
      ),
    }),
  ),
  allow: v.optional(v.array(allowEntry, 'a list of entries with a reason each')),
  /** Whether a comment beside a secret lets it through. Default: any; our own comment always needs a reason. */
  'inline-allow': v.optional(choice(['off', 'reason', 'any'])),
  'ignore-file': v.optional(path),
  baseline: v.optional(path),
  'decode-depth': v.optional(depth),
  'archive-depth': v.optional(depth),
  'commit-messages': v.optional(v.boolean('true or false')),
  'max-file-mb': v.optional(v.pipe(count, v.minValue(1, 'a whole number, 1 or more'))),
  'max-minutes': v.optional(
    v.pipe(count, v.minValue(1, 'a whole number from 1 to 360'), v.maxValue(360, 'a whole number from 1 to 360')),
  ),
  /** Makes fingerprints the repository's own, so that they cannot be compared with those of others. */
  salt: v.optional(text),
  enforcement: v.optional(choice(['enforce', 'warn', 'observe'])),
})

/** The section as the file spells it. */
export type SecretSection = v.InferOutput<typeof secretSectionSchema>
