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
  ])('%s %j: %p', (path, text, expected) => {
    expect(holdsCode(path, text)).toBe(expected)
  })
})
