import { expect, test } from '@jest/globals'
import { refuseDeletion } from '../src/gate/refuse-deletion.ts'

test('the push that deletes a branch has no change to judge', () => {
  expect(() => refuseDeletion({ kind: 'deletion', ref: 'refs/heads/old' })).toThrow(
    expect.objectContaining({ code: 'VEL_EVENT_DELETED', message: expect.stringContaining('refs/heads/old') }),
  )
})

test('any other event has', () => {
  expect(() => refuseDeletion({ kind: 'other', name: 'schedule' })).not.toThrow()
})
