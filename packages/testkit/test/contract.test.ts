import { describe, expect, test } from '@jest/globals'
import { checkAnswer } from '../src/fake-github/contract.ts'
import { matchOperation, type OperationMatch } from '../src/fake-github/match-operation.ts'
import { sample } from '../src/fake-github/sample.ts'
import { slice } from '../src/fake-github/slice.ts'

function match(method: string, path: string): OperationMatch {
  const found = matchOperation(method, path)
  if (found === null) throw new Error(`no operation for ${method} ${path}`)
  return found
}

const update = match('PATCH', '/repos/acme/orders/issues/comments/1')
const download = match('GET', '/repos/acme/orders/actions/artifacts/1/zip')

describe('a wishful answer is caught', () => {
  const comment = sample('issue-comment', { body: 'x' })
  const { id: _, ...withoutId } = comment

  test.each([
    ['as described', update, 200, comment, []],
    ['a property that GitHub does not have', update, 200, { ...comment, pull_number: 7 }, [/pull_number/]],
    ['a property that is missing', update, 200, withoutId, [/'id'/]],
    ['a value of another type', update, 200, { ...comment, id: '1' }, [/id must be integer/]],
    ['no body where one is due', update, 200, undefined, [/must be object/]],
    ['a status that the operation never has', update, 201, comment, [/never answers 201/]],
    ['an error with another body', update, 404, 'gone', [/must be object/]],
    ['a redirect that leads nowhere', download, 302, undefined, [/without Location/]],
  ] as const)('%s', (_name, operation, status, body, words) => {
    const found = checkAnswer(operation, status, {}, body)
    expect(found).toHaveLength(words.length)
    words.forEach((word, index) => {
      expect(found[index]).toMatch(word)
    })
  })
})

describe('the slice', () => {
  const text = JSON.stringify(slice)

  test('holds no prose and no `nullable`', () => {
    expect(text).not.toMatch(/"nullable":true|"example":|"externalDocs":/)
  })

  test('lets an enum that may be null be null', () => {
    const { conclusion } = sample('job')
    expect(conclusion).toBeNull()
    const jobs = match('GET', '/repos/acme/orders/actions/runs/1/jobs')
    expect(checkAnswer(jobs, 200, {}, { total_count: 1, jobs: [sample('job')] })).toEqual([])
  })

  test('has every schema that it refers to', () => {
    const names = [...text.matchAll(/#\/components\/schemas\/([^"]+)/g)].map((found) => found[1] ?? '')
    expect(names.filter((name) => !(name in slice.components.schemas))).toEqual([])
  })

  test('prefers literal segments: the latest attempt’s jobs are not an artifact', () => {
    expect(match('GET', '/repos/a/b/actions/runs/1/jobs').operation.operationId).toBe(
      'actions/list-jobs-for-workflow-run',
    )
  })
})
