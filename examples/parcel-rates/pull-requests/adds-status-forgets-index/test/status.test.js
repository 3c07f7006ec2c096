import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextStatus } from '../src/parcels/status.js'

test('a parcel is accepted, in transit and delivered', () => {
  assert.equal(nextStatus('accepted'), 'in transit')
  assert.equal(nextStatus('in transit'), 'delivered')
})

test('a delivered parcel goes nowhere', () => {
  assert.throws(() => nextStatus('delivered'), /nothing follows/)
})
