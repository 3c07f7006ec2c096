export { createHistoryScan, type HistoryScanOptions } from './create-history-scan.ts'
