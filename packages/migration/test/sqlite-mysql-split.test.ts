import { describe, expect, test } from '@jest/globals'
import { createPlainSqlParser } from '../src/sql/create-plain-sql-parser.ts'

const PARSERS = { mysql: createPlainSqlParser('mysql'), sqlite: createPlainSqlParser('sqlite') }

function split(dialect: 'mysql' | 'sqlite', sql: string): readonly string[] {
  const parsed = PARSERS[dialect].parse(sql)
  if (!parsed.ok) throw new Error(parsed.message)
  for (const statement of parsed.statements) {
    expect(sql.slice(statement.startOffset, statement.endOffset)).toBe(statement.sql)
  }
  return parsed.statements.map((statement) => `${statement.startLine} ${statement.kind}`)
}

describe('both dialects', () => {
  test.each([
    ['an empty text', '', []],
    ['comments and semicolons', ' ; -- a;\n /* b; */ ;', []],
    ['a statement without a semicolon', '\n\nSELECT 1', ['3 SELECT']],
    ['comments before and behind', '-- a\nSELECT 1 /* ; */ -- b;\n; SELECT 2', ['2 SELECT', '3 SELECT']],
    ['doubled quotes', `INSERT INTO t VALUES ('it''s;'); DELETE FROM "a;""b"`, ['1 INSERT', '1 DELETE']],
    [
      'modifiers',
      'CREATE UNIQUE INDEX i ON t (a); CREATE TEMPORARY TABLE t (a int)',
      ['1 CREATE INDEX', '1 CREATE TABLE'],
    ],
    [
      'verbs of one and two words',
      'ALTER TABLE t ADD a int; DROP VIEW v; UPDATE t SET a = 1; WITH x AS (SELECT 1) SELECT 1',
      ['1 ALTER TABLE', '1 DROP VIEW', '1 UPDATE', '1 WITH'],
    ],
  ] as const)('%s', (_, sql, expected) => {
    expect(split('mysql', sql)).toEqual(expected)
    expect(split('sqlite', sql)).toEqual(expected)
  })

  test.each(["SELECT 'a", 'SELECT 1;\n/* open', 'SELECT `a', 'SELECT "a'])('%j is malformed', (sql) => {
    expect(PARSERS.mysql.parse(sql)).toMatchObject({ ok: false, line: sql.includes('\n') ? 2 : 1 })
    expect(PARSERS.sqlite.parse(sql)).toMatchObject({ ok: false })
  })

  test('takes linear time for what is never closed, nested or long', () => {
    const texts = [
      'CREATE TRIGGER t BEGIN CASE '.repeat(12_500),
      ';'.repeat(250_000),
      '/*! '.repeat(50_000),
      'a\n;'.repeat(50_000),
    ]
    const start = performance.now()
    for (const text of texts) for (const parser of [PARSERS.mysql, PARSERS.sqlite]) parser.parse(text)
    expect(performance.now() - start).toBeLessThan(6_000)
  })
})

describe('MySQL', () => {
  const trigger = (body: string) => `CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW ${body}; SELECT 1`
  const procedure = (body: string) => `CREATE DEFINER=\`a\`@'%' PROCEDURE p (IN x INT) COMMENT 'c' ${body}; SELECT 1`

  test.each([
    ['SET NEW.a = IF(NEW.b, 1, 2)'],
    ['BEGIN SET NEW.a = 1; SET NEW.b = CASE WHEN NEW.a THEN IF(1, 2, 3) ELSE 4 END; END'],
    ['IF NEW.a > 1 THEN SET NEW.a = 1; ELSEIF NEW.a THEN SET NEW.b = 1; ELSE SET NEW.c = 2; END IF'],
    ['BEGIN IF (NEW.end IS NULL) THEN SET NEW.end = NOW(); END IF; END'],
    ['FOLLOWS other BEGIN SET NEW.a = 1; END'],
  ])('a trigger: %s', (body) => {
    expect(split('mysql', trigger(body))).toEqual(['1 CREATE TRIGGER', '1 SELECT'])
  })

  test.each([
    ['BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; END; SELECT 1; END'],
    ['BEGIN l: LOOP SET x = x + 1; IF x > 3 THEN LEAVE l; END IF; END LOOP l; END'],
    ['BEGIN REPEAT SET x = x + 1; UNTIL x > 3 END REPEAT; SELECT 1; END'],
    ['BEGIN WHILE x < 3 DO SET x = x + 1; END WHILE; END'],
    ['BEGIN CASE x WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE; SELECT REPEAT("a", 2); END'],
    ['BEGIN IF x THEN SELECT 1; ELSE IF y THEN SELECT 2; END IF; END IF; DROP TABLE IF EXISTS a; END'],
    ['BEGIN FOR i IN 1 .. 3 DO SELECT i; END FOR; END'],
    ['SELECT 1'],
  ])('a procedure: %s', (body) => {
    expect(split('mysql', procedure(body))).toEqual(['1 CREATE PROCEDURE', '1 SELECT'])
  })

  test.each([
    ['CREATE PROCEDURE IF NOT EXISTS p () BEGIN SELECT 1; END; SELECT 2', ['1 CREATE PROCEDURE', '1 SELECT']],
    [
      'CREATE FUNCTION f () RETURNS INT DETERMINISTIC RETURN CASE WHEN 1 THEN 2 END; SELECT 2',
      ['1 CREATE FUNCTION', '1 SELECT'],
    ],
    ['CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM a; END; SELECT 2', ['1 CREATE EVENT', '1 SELECT']],
    ['BEGIN NOT ATOMIC SELECT 1; SELECT 2; END; SELECT 3', ['1 BEGIN', '1 SELECT']],
    ['BEGIN; UPDATE a SET b = 1; COMMIT', ['1 BEGIN', '1 UPDATE', '1 COMMIT']],
    ['START TRANSACTION; LOCK TABLES a WRITE', ['1 START TRANSACTION', '1 LOCK TABLES']],
    ['CREATE TABLE `begin` (`end` int, `case` int); SELECT 1', ['1 CREATE TABLE', '1 SELECT']],
    ['SELECT 1 # a; b\n; SELECT 2--1; SELECT 3 -- a;', ['1 SELECT', '2 SELECT', '2 SELECT']],
    [`SELECT 'a\\'; b', "c\\";"; SELECT 2`, ['1 SELECT', '1 SELECT']],
    ['/*!40101 SET NAMES utf8 */; /*M!100 ALTER TABLE a ADD b int */', ['1 SET', '1 ALTER TABLE']],
    [
      '/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SELECT 1; END */; SELECT 1',
      ['1 CREATE TRIGGER', '1 SELECT'],
    ],
    [
      'DELIMITER //\nCREATE PROCEDURE p () BEGIN SELECT 1; END; //\nSELECT 2 //\nDELIMITER ;\nSELECT 3; SELECT 4',
      ['2 CREATE PROCEDURE', '3 SELECT', '5 SELECT', '5 SELECT'],
    ],
    [
      'delimiter $$\nCREATE PROCEDURE p () BEGIN SELECT 1; END$$\ndelimiter ;\nSELECT 3',
      ['2 CREATE PROCEDURE', '4 SELECT'],
    ],
    [
      'DELIMITER ;;\n/*!50003 CREATE*/ /*!50003 TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SELECT 1; END */;;\nDELIMITER ;',
      ['2 CREATE TRIGGER'],
    ],
    [
      'CREATE OR REPLACE ALGORITHM = MERGE VIEW v AS SELECT 1; ALTER TABLE delimiter ADD a int',
      ['1 CREATE VIEW', '1 ALTER TABLE'],
    ],
  ])('%s', (sql, expected) => {
    expect(split('mysql', sql)).toEqual(expected)
  })

  test.each(['DELIMITER\nSELECT 1', 'DELIMITER aaaaaaaaaaaaaaaaaaaaaa', 'DELIMITER \\', '/*!40101 SET NAMES utf8'])(
    '%j is malformed',
    (sql) => {
      expect(PARSERS.mysql.parse(sql)).toMatchObject({ ok: false })
    },
  )
})

describe('SQLite', () => {
  test.each([
    [
      'CREATE TRIGGER t AFTER UPDATE ON a WHEN new.x = CASE 1 WHEN 1 THEN 2 END BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; SELECT "end"; END; SELECT 1',
      ['1 CREATE TRIGGER', '1 SELECT'],
    ],
    [
      'CREATE TEMP TRIGGER IF NOT EXISTS t INSTEAD OF DELETE ON v BEGIN SELECT old."end", old.end; END; SELECT 1',
      ['1 CREATE TRIGGER', '1 SELECT'],
    ],
    ['CREATE TABLE [a;b] (c); SELECT 1', ['1 CREATE TABLE', '1 SELECT']],
    [`SELECT 'a\\'; SELECT 2`, ['1 SELECT', '1 SELECT']],
    [
      'CREATE VIRTUAL TABLE f USING fts5 (a); PRAGMA foreign_keys = ON; BEGIN IMMEDIATE; END',
      ['1 CREATE TABLE', '1 PRAGMA', '1 BEGIN', '1 END'],
    ],
    ['SELECT 1--a;\n; SELECT 2', ['1 SELECT', '2 SELECT']],
  ])('%s', (sql, expected) => {
    expect(split('sqlite', sql)).toEqual(expected)
  })
})
