import type { Cache } from '@velocity/ports'
import type { ImageStore } from '../dry-run/dry-run-types.ts'

/** An image of a history of a thousand tables is some 10 MB. Units: bytes. */
const MAX_IMAGE_BYTES = 256 * 1024 * 1024

/** Keeps images in a cache; without one nothing is kept. */
export function createImageStore(cache: Cache | null): ImageStore {
  return {
    restore: async (key) => (cache === null ? null : cache.restore(key, MAX_IMAGE_BYTES)),
    save: async (key, image) => {
      if (cache !== null) await cache.save(key, image)
    },
  }
}
