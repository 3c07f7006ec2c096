import type { ScannerOptions } from '@velocity/secrets'

/**
 * Options of a scanner that finds at least what the given ones find, in any part of a text that holds the match: no rule waits for a
 * keyword or a companion elsewhere, and none is silent.
 */
export function probeOptions(options: ScannerOptions): ScannerOptions {
  return {
    ...options,
    rules: options.rules.map((rule) => ({ ...rule, keywords: [], required: [], isReported: true })),
    silentRules: [],
  }
}
