import { expect, test } from '@jest/globals'
import { reproduceCommand } from '../src/gate/reproduce-command.ts'
import { inputsOf } from './support/coverage-builder.ts'

test.each([
  [{}, 'velocity coverage gate --base aaaaaaaaaaaa'],
  [
    { files: "a.info\nit's/*.xml", min: 'lines>=80.5', 'min-patch': '90', 'max-drop': '0', 'root-map': '/app/=>x/' },
    "velocity coverage gate --base aaaaaaaaaaaa --files a.info --files 'it'\\''s/*.xml' --min 'lines>=80.5' --min-patch 90 --max-drop 0 --root-map '/app/=>x/'",
  ],
])('the command for %j names every input that changes the verdict', (inputs, expected) => {
  expect(reproduceCommand(inputsOf(inputs), 'a'.repeat(40))).toBe(expected)
})
