import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { createRatesServer } from '../src/server.js'

test('prices over HTTP', async () => {
  const server = createRatesServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const root = `http://127.0.0.1:${server.address().port}`
  try {
    const good = await fetch(`${root}/rates?grams=1200&zone=2`)
    assert.deepEqual([good.status, await good.json()], [200, { cents: 920 }])
    assert.equal((await fetch(`${root}/rates?grams=1200&zone=7`)).status, 400)
    assert.equal((await fetch(`${root}/other`)).status, 404)
  } finally {
    server.close()
  }
})
