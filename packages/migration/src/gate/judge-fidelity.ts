import type { Finding } from '@velocity/model'
import type { EngineInfo } from '@velocity/ports'
import type { DatabaseSettings } from '../model/settings.ts'
import { incomplete } from './incomplete.ts'

/** How near the scratch engine is to production's. */
export interface Fidelity {
  readonly findings: readonly Finding[]
  readonly notices: readonly string[]
}

/**
 * Compares the engine that was used with production's.
 *
 * Shape:  a difference is a notice; where the configuration is strict it makes the verdict inconclusive.
 */
export function judgeFidelity(settings: DatabaseSettings, engine: EngineInfo): Fidelity {
  const { productionMajor, isEngineStrict, name } = settings
  const used = `${engine.product} ${engine.version}`
  if (productionMajor === null) {
    const unknown = `production's version is not configured, so ${used} stands for it.`
    if (!isEngineStrict) return { findings: [], notices: [unknown] }
    return { findings: [mismatch(unknown, name)], notices: [] }
  }
  if (productionMajor === engine.major) return { findings: [], notices: [] }
  const other = `the dry run used ${used}, and production runs version ${productionMajor}.`
  return isEngineStrict ? { findings: [mismatch(other, name)], notices: [] } : { findings: [], notices: [other] }
}

function mismatch(message: string, name: string): Finding {
  return incomplete({
    code: 'VEL_MIG_ENGINE',
    name: 'engine',
    message,
    why: 'engine-strict asks for the same major version, and locks and rewrites differ between versions.',
    fix: `install that version on the runner, give an address of such a server (database-url), or configure\nmigrations:\n  databases:\n    ${name}:\n      production: { engine: postgres, version: 16 }`,
  })
}
