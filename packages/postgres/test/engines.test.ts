import { describe, expect, it } from '@jest/globals'
import { UserError } from '@velocity/model'
import type { EngineInfo, EngineRequest } from '@velocity/ports'
import { createPostgresEngines } from '../src/index.ts'
import { theServer, whereInstalled } from './where-installed.ts'

const INFO: EngineInfo = { dialect: 'postgres', product: 'PGlite', version: '18.3', major: 18, origin: 'bundled' }
const REQUEST: EngineRequest = { dialect: 'postgres', choice: 'auto', url: null, productionMajor: null, extensions: [] }
const bundled = {
  info: INFO,
  start: async () => {
    throw new Error('the bundled engine was started')
  },
}
const engines = createPostgresEngines({ env: process.env, bundled })
const blind = createPostgresEngines({ env: {}, bundled })

const resolved = async (request: Partial<EngineRequest>, from = engines): Promise<string> => {
  try {
    const { origin, major } = await from.resolve({ ...REQUEST, ...request })
    return `${origin} ${major}`
  } catch (error) {
    return error instanceof UserError ? error.code : String(error)
  }
}

describe('the engine of a request', () => {
  it.each<[string, Partial<EngineRequest>, string]>([
    ['is the bundled one when production is not known', {}, 'bundled 18'],
    ['is the bundled one when no server of production is here', { productionMajor: 8 }, 'bundled 18'],
    [
      'is the bundled one when that is asked for, whatever address is given',
      { choice: 'bundled', url: 'x' },
      'bundled 18',
    ],
    [
      'is missing when no server of that major is installed',
      { choice: 'installed', productionMajor: 8 },
      'VEL_ENGINE_UNAVAILABLE',
    ],
    ['is missing when it has to be given and is not', { choice: 'url' }, 'VEL_ENGINE_UNAVAILABLE'],
    ['is the given one, and it has to answer', { url: 'postgresql://u@127.0.0.1:1/x' }, 'VEL_ENGINE_UNREACHABLE'],
  ])('%s', async (_, request, expected) => {
    expect(await resolved(request)).toBe(expected)
  })

  it('names the servers that are here beside the one that is not', async () => {
    await expect(blind.resolve({ ...REQUEST, choice: 'installed', productionMajor: 8 })).rejects.toThrow(
      /^no PostgreSQL 8 is installed here; /,
    )
  })

  it('starts what it resolves', async () => {
    await expect(engines.start(REQUEST, null)).rejects.toThrow('the bundled engine was started')
  })
})

whereInstalled('where PostgreSQL is installed', () => {
  it('production of that major is tried on it', async () => {
    const { major } = theServer()
    expect(await resolved({ productionMajor: major })).toBe(`installed ${major}`)
    expect(await resolved({ choice: 'installed' })).toBe(`installed ${major}`)
  })

  it('the search path is not needed to find it', async () => {
    const { major } = theServer()
    if (!theServer().binFolder.startsWith('/usr/lib/postgresql/')) return
    expect(await resolved({ productionMajor: major }, blind)).toBe(`installed ${major}`)
  })
})
