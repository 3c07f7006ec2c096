import { describe, expect, test } from '@jest/globals'
import { holdsCode } from '../src/patch/holds-code.ts'

describe('holdsCode', () => {
  test.each<[string, string, boolean]>([
    ['a.py', '', false],
    ['a.py', '# only a comment\n\n', false],
    ['a.py', 'x = 1\n', true],
    ['a.go', 'package a\n\n// func in a comment\ntype T struct{ A int }\n', false],
    ['a.go', 'package a\n\nfunc F() int { return 1 }\n', true],
    ['A.java', 'package p;\n\npublic interface A {\n  int f(String s);\n}\n', false],
    ['A.java', 'interface A { default int f() { return 1; } }\n', true],
    ['A.java', 'class A {}\n', true],
    ['a.ts', 'export interface A {\n  readonly a: { b: string }\n}\n', false],
    ['a.ts', "import type { B } from './b.ts'\n/** Doc. */\nexport type A =\n  | { kind: 'x' }\n  | B\n", false],
    ['a.ts', "export { a } from './a.ts'\nexport * from './b.ts'\nexport type { C } from './c.ts'\n", false],
    ['a.ts', 'export interface A { a: string }\nexport const b = 1\n', true],
    ['a.ts', 'export type A = string\nfunction f() { return 1 }\n', true],
    ['a.ts', 'export type A = string\nconst x = 1\n', true],
    ['a.ts', 'export type A = string\n;(() => { start() })()\n', true],
    ['a.ts', 'export type A = string; start()\n', true],
    ['a.ts', "import './side-effect.ts'\nstart()\n", true],
    ['a.ts', 'interface A { a: string\n', true],
    ['a.ts', 'export type A = string\n{ start() }\n', true],
    ['a.ts', 'export type F = (a: string) => Promise<void>\nexport type G = new () => { f(a: string): void }\n', false],
    ['a.ts', "export type M = typeof import('./a.ts')\n", false],
    ['a.ts', 'export enum A { B }\n', true],
    ['a.rs', 'anything\n', true],
    ['a.ts', "type A = {\n  a: '{'\n}\nexport type B =\n  | 'x;'\n  | `x}`\n", false],
    ['a.ts', 'export type C<T> =\n  T extends string ?\n    A :\n    B\n', false],
    ['a.ts', "import { type A, B as C } from './a.ts'\nimport D from './d.json' with { type: 'json' }\n", false],
    ['A.kt', 'package p\n\n@Suppress("x")\ninterface A : B {\n  fun f(a: Int): String\n}\n', false],
    [
      'A.java',
      '@Path(value = "/x", to = {"a"})\npublic interface A extends B<C> {\n  @Get("/y") int f() throws E;\n}\n',
      false,
    ],
    ['A.java', 'public @interface A {\n  String value();\n}\n', false],
  ])('%s %j: %p', (path, text, expected) => {
    expect(holdsCode(path, text)).toBe(expected)
  })

  test.each<[string, string, string]>([
    ['between line comments that look like a block', 'a.js', '///*\nevil()\n//*/\n'],
    ['between strings that look like a comment', 'a.ts', "type A = '/*'\nevil()\ntype B = '*/'\n"],
    ['in a block that a brace in a string closes', 'a.ts', "interface A { x: '{' }\nevil()\ntype B = `}\ntype C = `\n"],
    ['behind import.meta', 'a.ts', "import.meta.evil()\n''\n"],
    ['in the head of what is no interface', 'a.ts', 'interface\nevil()\n{ evil() }\n'],
    ['in an indented line without a bracket', 'a.ts', 'type A = string\n  new Evil\n'],
    ['in a tagged template', 'a.ts', 'type A =\n  evil`x`\n'],
    ['in an assignment', 'a.ts', 'type A = string\n  evil.setter = 1\n'],
    ['in a go comment that is none', 'a.go', 'package a\n///*\nfunc Evil() {}\n//*/\n'],
    ['behind a carriage return', 'a.js', '// note\revil()\n'],
    ['in escaped Java', 'A.java', 'interface A { }\n\\u0063lass B { void f() \\u007b evil(); } }\n'],
    ['behind an annotated throws', 'A.java', 'interface A { private void f() throws @B E { evil(); } }\n'],
    ['in a Kotlin function', 'A.kt', 'interface A\nfun evil() { run() }\n'],
    ['in a Kotlin delegate', 'A.kt', 'interface A\nval x by lazy { evil() }\n'],
  ])('code cannot hide %s', (_name, path, text) => {
    expect(holdsCode(path, text)).toBe(true)
  })
})
