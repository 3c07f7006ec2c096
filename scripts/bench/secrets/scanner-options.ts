import { ALL_RULES, type ScannerOptions } from '@velocity/secrets'

/** Our rules with the defaults of the gate. */
export const SCANNER_OPTIONS: ScannerOptions = {
  rules: ALL_RULES,
  allowlists: [],
  compat: 'native',
  decodeDepth: 2,
  nowMs: () => performance.now(),
  ruleBudgetMs: 10_000,
}
