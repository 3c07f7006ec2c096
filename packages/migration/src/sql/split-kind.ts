/** Verbs whose second word belongs to the name of a statement. */
const TWO_WORDS: ReadonlySet<string> = new Set(
  'CREATE ALTER DROP RENAME START LOCK UNLOCK LOAD OPTIMIZE REPAIR CHECK SHOW'.split(' '),
)

/** What may be created, altered or dropped; words between the verb and the first of them are modifiers. */
const OBJECTS: ReadonlySet<string> = new Set(
  `TABLE INDEX VIEW TRIGGER PROCEDURE FUNCTION EVENT DATABASE SCHEMA USER ROLE SEQUENCE SERVER PACKAGE TABLESPACE
  COLUMN INSTANCE LOGFILE SPATIAL`.split(/\s+/),
)

const MODIFIERS_READ = 24

/**
 * Names a statement by its first words in capitals, without modifiers.
 *
 * Shape: `CREATE INDEX` of `CREATE UNIQUE INDEX`, `CREATE TABLE` of `CREATE TEMPORARY TABLE`, `CREATE VIEW` of
 *        `CREATE OR REPLACE ALGORITHM = MERGE VIEW`, `INSERT` of `INSERT INTO`; '' without a word.
 */
export function splitKind(words: readonly string[]): string {
  const [verb = ''] = words
  if (!TWO_WORDS.has(verb)) return verb
  const rest = words.slice(1, MODIFIERS_READ)
  const object = rest.find((word) => OBJECTS.has(word)) ?? rest[0]
  return object === undefined ? verb : `${verb} ${object}`
}

/** How many words decide the kind. */
export const KIND_WORDS = MODIFIERS_READ
