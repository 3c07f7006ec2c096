import type { GatePorts } from '@velocity/ports'
import { createClock } from './create-clock.ts'
import { createCodec } from './create-codec.ts'
import { createExec } from './create-exec.ts'
import { createFiles } from './create-files.ts'
import { limitYoungHeap } from './limit-young-heap.ts'

/** Makes the ports of this machine, with the files of one folder; the process reads large files in little memory from then on. */
export function createLocal(root: string): Pick<GatePorts, 'files' | 'exec' | 'clock' | 'codec'> {
  limitYoungHeap()
  return { files: createFiles(root), exec: createExec(), clock: createClock(), codec: createCodec() }
}
