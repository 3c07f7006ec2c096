/** Where every gate leaves its files, relative to the workspace. */
export const OUTPUT_ROOT = '.velocity/out'

/** Names the folder of a gate and id. Shape: characters that a path or an artifact's name may not have become `-`. */
export function outputFolder(gate: string, id: string): string {
  return `${OUTPUT_ROOT}/${outputName(gate, id)}`
}

/** Names a gate and id in one word, for example `coverage-default`. */
export function outputName(gate: string, id: string): string {
  return `${gate}-${id}`.replace(/[^\w.-]+/gu, '-').replace(/^\.+/u, '-')
}

/** Names the artifact in which a run leaves its verdict for a second workflow to publish. */
export function verdictArtifactName(gate: string, id: string): string {
  return `velocity-verdict-${outputName(gate, id)}`
}
