import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the clone that this command belongs to: its actions, workflows and error catalogue. */
export const CLONE_ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
