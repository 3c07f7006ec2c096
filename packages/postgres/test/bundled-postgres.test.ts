import { expect, test } from '@jest/globals'
import { bundledPostgres } from '../src/engines/bundled-postgres.ts'

test('the bundled engine is the version that it says before it is started', async () => {
  const bundled = bundledPostgres({ partsFolder: null })
  const server = await bundled.start([], null)
  try {
    expect(server.info).toEqual(bundled.info)
  } finally {
    await server.close()
  }
})
