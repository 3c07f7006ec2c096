import { expect, test } from '@jest/globals'
import { stripControls } from '../src/strip-controls.ts'

test.each([
  ['keeps text, accents and emoji', 'src/Größe ☂ 文.ts', 'src/Größe ☂ 文.ts'],
  ['turns a run of tabs and line ends into one space', 'a\t\r\n\u2028b', 'a b'],
  ['drops escape sequences of a terminal', '\u001b[31mred\u0007', '[31mred'],
  ['drops DEL and the C1 controls', 'a\u007fb\u0085c\u009bd', 'abcd'],
  ['drops what turns the direction of writing', 'a\u202eb\u2066c\u200fd\u061ce', 'abcde'],
  ['drops a byte order mark', '\ufeffa', 'a'],
])('%s', (_name, text, expected) => {
  expect(stripControls(text)).toBe(expected)
})
