import type { GatePorts } from '@velocity/ports'
import { createClock } from './create-clock.ts'
import { createCodec } from './create-codec.ts'
import { createExec } from './create-exec.ts'
import { createFiles } from './create-files.ts'

/** Makes the ports of this machine, with the files of one folder. */
export function createLocal(root: string): Pick<GatePorts, 'files' | 'exec' | 'clock' | 'codec'> {
  return { files: createFiles(root), exec: createExec(), clock: createClock(), codec: createCodec() }
}
