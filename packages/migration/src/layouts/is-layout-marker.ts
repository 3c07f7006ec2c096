import { ancestorsOf, joinPath } from './parts/paths.ts'

const MARKERS = [
  'Cargo.toml',
  'config.yaml',
  'conf/flyway.conf',
  'conf/flyway.toml',
  'diesel.toml',
  'flyway.conf',
  'flyway.toml',
  'package.json',
  'sqitch.conf',
  'supabase/config.toml',
  'tern.conf',
] as const

/** Whether a file beside or above the directory tells something of its layout, so that it should be read with it. */
export function isLayoutMarker(path: string, dir: string): boolean {
  return ancestorsOf(dir).some((above) => MARKERS.some((name) => joinPath(above, name) === path))
}
