import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refund } from '../src/pricing/refund.js'

test('a lost parcel is refunded whole', () => {
  assert.equal(refund(500, 1, 'lost'), 490)
})
