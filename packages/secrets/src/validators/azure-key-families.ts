import { type MarvinSeed, marvinSeed } from './marvin32.ts'

/** A service whose keys name themselves: four characters at a fixed place, and the seeds of its checksums. */
export interface AzureKeyFamily {
  readonly service: string
  readonly seeds: readonly MarvinSeed[]
  /** False: Microsoft rewrites some checksums of this family, so that a mismatch proves nothing. */
  readonly canRefute: boolean
}

const MESSAGING = ['Unknown0', 'Send0000', 'Manage00', 'Listen00', 'System00']

/**
 * The families by signature.
 *
 * Source: the signatures and seeds that Microsoft publishes in IdentifiableMetadata.cs and SEC101_199 of
 *         github.com/microsoft/security-utilities; a seed is the eight characters of its name.
 */
export const AZURE_KEY_FAMILIES: ReadonlyMap<string, AzureKeyFamily> = new Map([
  family('+ASt', 'Azure Storage', ['Default0']),
  family('ACDb', 'Azure Cosmos DB', [
    'SysAll00',
    'Resour00',
    'MastRO00',
    'SystRO00',
    'Encryp00',
    'MastRW00',
    'SystRW00',
  ]),
  family('+ABa', 'Azure Batch', ['AbAcct00']),
  family('AzFu', 'Azure Functions', ['Master00', 'System00', 'Functi00']),
  family('AzSe', 'Azure AI Search', ['Query000', 'PAdmin00']),
  family('AzCa', 'Azure Cache for Redis', ['Access00'], false),
  family('+ASb', 'Azure Service Bus', MESSAGING),
  family('+AEh', 'Azure Event Hubs', MESSAGING),
  family('+ARm', 'Azure Relay', MESSAGING),
  family('AIoT', 'Azure IoT', ['IoTHub00', 'DpsKey00', 'Device00']),
  family('APIM', 'Azure API Management', ['Tenant00', 'IoTHub00', 'Gatewy00', 'GitKey00'], false),
  family('+ACR', 'Azure Container Registry', ['ACRDflt0']),
  family('+SQL', 'Azure SQL', ['UsrPwd00']),
  family('+AMC', 'Azure Machine Learning (classic)', ['Classic0']),
  family('AZEG', 'Azure Event Grid', ['SendRecv']),
])

function family(
  signature: string,
  service: string,
  seeds: readonly string[],
  canRefute = true,
): readonly [string, AzureKeyFamily] {
  return [signature, { service, seeds: seeds.map(marvinSeed), canRefute }]
}
