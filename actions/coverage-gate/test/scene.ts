import { fileURLToPath } from 'node:url'
import { type FixtureFiles, openScene as openSceneOf, type Scene } from '@velocity/testkit'
import { SERVICE } from './orders-service.ts'

export type { Pull, Scene, Told } from '@velocity/testkit'

const dist = fileURLToPath(new URL('../dist/index.js', import.meta.url))

/** Opens a scene whose main holds the service, with other files laid over it. */
export async function openScene(files: FixtureFiles = {}): Promise<Scene> {
  return openSceneOf({ dist, service: { ...SERVICE, ...files } })
}
