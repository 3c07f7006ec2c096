/** One thread of a scan: takes a job, gives back what it found. Started by `startThreads`. */
import { parentPort } from 'node:worker_threads'
import { UserError } from '@velocity/model'
import { type ScanJob, scanPart } from './scan/scan-part.ts'

parentPort?.once('message', (job: ScanJob) => {
  try {
    parentPort?.postMessage({ kind: 'done', part: scanPart(job) })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { code, message, why, fix } = error
    parentPort?.postMessage({ kind: 'failed', parts: { code, message, why, fix } })
  }
})
