import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceParcel } from '../src/pricing/rates.js'

test('every started 500 g costs a step', () => {
  assert.equal(priceParcel(500, 1), 490)
  assert.equal(priceParcel(501, 1), 580)
})

test('an unknown zone and a bad weight are refused', () => {
  assert.throws(() => priceParcel(500, 9), /unknown zone 9/)
  assert.throws(() => priceParcel(0, 1), /bad weight 0/)
})
