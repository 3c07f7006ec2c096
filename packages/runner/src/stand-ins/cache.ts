import type { StandIn } from '../api/stand-in.ts'

const RESTORE_INPUTS = {
  path: '',
  key: '',
  'restore-keys': '',
  'enable-crossos-archive': 'false',
  'fail-on-cache-miss': 'false',
  'lookup-only': 'false',
} as const

/** Always a miss: a local run starts from nothing. */
export const restoreCache: StandIn = {
  summary: 'Always a miss: a local run starts from nothing.',
  inputs: RESTORE_INPUTS,
  ignored: { 'upload-chunk-size': 'nothing is uploaded' },
  run: async ({ inputs, log }) => {
    log(`Cache not found for input keys: ${inputs['key']}`)
    const outputs = { 'cache-hit': '', 'cache-primary-key': inputs['key'] ?? '' }
    if (inputs['fail-on-cache-miss'] !== 'true') return { outputs }
    return {
      outputs,
      error: `Failed to restore cache entry. Exiting as fail-on-cache-miss is set. Input key: ${inputs['key']}`,
    }
  },
}

/** Restores nothing and saves nothing. */
export const cache: StandIn = {
  ...restoreCache,
  summary: 'Always a miss, and nothing is saved: a local run starts from nothing.',
  inputs: { ...RESTORE_INPUTS, 'save-always': 'false' },
}

/** Saves nothing. */
export const saveCache: StandIn = {
  summary: 'Saves nothing: a local run leaves nothing behind.',
  inputs: { path: '', key: '', 'enable-crossos-archive': 'false' },
  ignored: { 'upload-chunk-size': 'nothing is uploaded' },
  run: async () => ({ outputs: {} }),
}
