import type { FixtureContent } from '@velocity/testkit'

/** A small service as its repository holds it before the pull request. Executable lines: 1, 2, 5, 6, 7 and 9 of src/orders.js. */
export const SERVICE: Readonly<Record<string, FixtureContent>> = {
  '.gitignore': 'coverage/\n',
  '.velocity.yml': 'version: 1\ncoverage:\n  total: { min: 80 }\n  patch: { min: 90 }\n',
  'README.md': '# orders\n',
  'src/orders.js': [
    'export function total(lines) {',
    '  return lines.reduce((sum, line) => sum + price(line), 0)',
    '}',
    '',
    'export function price(line) {',
    '  if (line.quantity < 0) {',
    "    throw new RangeError('quantity is negative')",
    '  }',
    '  return line.quantity * line.unitPrice',
    '}',
    '',
  ].join('\n'),
}

/** What the pull request adds. Executable lines: 1, 2, 3 and 5. */
export const REFUNDS: Readonly<Record<string, FixtureContent>> = {
  'src/refunds.js': [
    'export function refund(order, reason) {',
    "  if (reason === 'damaged') {",
    '    return order.total',
    '  }',
    '  return order.total - order.shipping',
    '}',
    '',
  ].join('\n'),
}

/** Every line of the service was run. */
export const ORDERS_COVERED = [1, 2, 5, 6, 7, 9] as const
/** Every line of the change was run. */
export const REFUNDS_COVERED = [1, 2, 3, 5] as const

/** Writes an lcov report. A line with a minus was not run. */
export function lcov(files: Readonly<Record<string, readonly number[]>>): string {
  return Object.entries(files)
    .map(([path, lines]) => {
      const data = lines.map((line) => `DA:${Math.abs(line)},${line > 0 ? 1 : 0}`)
      const hit = lines.filter((line) => line > 0).length
      return ['TN:', `SF:${path}`, ...data, `LF:${lines.length}`, `LH:${hit}`, 'end_of_record', ''].join('\n')
    })
    .join('')
}

/** The report of a test run that covers everything. */
export const ALL_COVERED = lcov({ 'src/orders.js': ORDERS_COVERED, 'src/refunds.js': REFUNDS_COVERED })
