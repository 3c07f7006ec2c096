import type { EngineRequest } from '@velocity/ports'
import type { DryRunRequest } from './dry-run-types.ts'

/** The engine that the settings ask for. */
export function engineRequestOf({
  settings,
  databaseUrl,
}: Pick<DryRunRequest, 'settings' | 'databaseUrl'>): EngineRequest {
  return {
    dialect: settings.dialect,
    choice: settings.engine,
    url: databaseUrl,
    productionMajor: settings.engineMajor ?? settings.productionMajor,
    extensions: settings.extensions,
  }
}
