import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceExpress } from '../src/pricing/express.js'

test('express costs 1.6 times as much', () => {
  assert.equal(priceExpress(500, 1), 784)
})

test('heavy parcels do not go by express', () => {
  assert.throws(() => priceExpress(5001, 1), /too heavy/)
})
