import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceInsurance } from '../src/pricing/insurance.js'

test('the first 50 are covered anyway', () => {
  assert.equal(priceInsurance(50_00), 0)
})

test('above them insurance costs 2 %, and at least 0.99', () => {
  assert.equal(priceInsurance(50_01), 101)
  assert.equal(priceInsurance(300_00), 600)
})

test('a value below nothing is refused', () => {
  assert.throws(() => priceInsurance(-1), /bad value -1/)
})
