import { describe, expect, test } from '@jest/globals'
import { findWorkflowBreaches } from './workflows/find-workflow-breaches.ts'
import { parseWorkflow, readWorkflows } from './workflows/read-workflows.ts'

const GOOD = `permissions: {}
concurrency: x
jobs:
  a:
    permissions: {}
    timeout-minutes: 1
    steps:
      - name: x
        run: echo
`

describe('workflows', () => {
  test.each(readWorkflows().map((workflow) => [workflow.file, workflow] as const))(
    '%s keeps the rules',
    (_, workflow) => {
      expect(findWorkflowBreaches(workflow)).toEqual([])
    },
  )

  test('the rules accept a good workflow', () => {
    expect(findWorkflowBreaches(parseWorkflow('x.yml', GOOD))).toEqual([])
  })

  test.each([
    ['no permissions at the top', 'permissions: {}\nconcurrency', 'concurrency'],
    ['write-all at the top', 'permissions: {}\nconcurrency', 'permissions: write-all\nconcurrency'],
    ['no concurrency', 'concurrency: x\n', ''],
    ['no permissions in a job', '    permissions: {}\n', ''],
    ['no timeout', '    timeout-minutes: 1\n', ''],
    ['an expression in the shell', 'run: echo', 'run: echo $' + '{{ github.head_ref }}'],
    ['two lines of shell', 'run: echo', 'run: |\n          echo\n          echo'],
    ['a tag instead of a hash', 'run: echo', 'uses: actions/checkout@v6'],
    ['inherited secrets', '    timeout-minutes: 1\n', '    timeout-minutes: 1\n    secrets: inherit\n'],
    ['a step without a name', '- name: x\n        run', '- run'],
    ['a privileged trigger', 'permissions: {}\nconcurrency', 'on: pull_request_target\npermissions: {}\nconcurrency'],
  ])('the rules refuse %s', (_, from, to) => {
    expect(GOOD).toContain(from)
    expect(findWorkflowBreaches(parseWorkflow('x.yml', GOOD.replace(from, to)))).not.toEqual([])
  })
})
