import type { StandIn } from '../api/stand-in.ts'
import { downloadArtifact, uploadArtifact } from './artifacts.ts'
import { cache, restoreCache, saveCache } from './cache.ts'
import { checkout } from './checkout.ts'
import { setupTool } from './setup-tool.ts'

/** The built-in stand-ins, by `owner/name[/path]`. */
export const STAND_INS: ReadonlyMap<string, StandIn> = new Map([
  ['actions/checkout', checkout],
  ['actions/setup-node', setupTool('node', ['--version'], 'node-version')],
  ['actions/setup-python', setupTool('python3', ['--version'], 'python-version')],
  ['actions/setup-go', setupTool('go', ['version'], 'go-version')],
  ['actions/upload-artifact', uploadArtifact],
  ['actions/download-artifact', downloadArtifact],
  ['actions/cache', cache],
  ['actions/cache/restore', restoreCache],
  ['actions/cache/save', saveCache],
])
