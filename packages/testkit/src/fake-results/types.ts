/** Whose token it is. */
export interface RuntimeTokenOptions {
  readonly runId: number
  /** Any string without `:` or space. */
  readonly jobId?: string
  /** The cache may be read and not written, as for a fork's pull request. */
  readonly isReadOnly?: boolean
}

/** How the service is set up. */
export interface FakeResultsOptions {
  /** The next requests to the twirp methods that answer 502; 0 when left out. */
  readonly failFirst?: number
}

/** A finished artifact. */
export interface ResultsArtifact {
  readonly id: number
  readonly name: string
  readonly runId: number
  readonly jobId: string
  readonly sizeBytes: number
  /** `sha256:…` */
  readonly digest: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly mimeType: string
  /** The bytes as uploaded: a zip, unless uploaded with `skipArchive`. */
  readonly content: Uint8Array
}

/** A finished cache entry. */
export interface ResultsCacheEntry {
  readonly key: string
  readonly version: string
  readonly sizeBytes: number
}

/**
 * The Results service (artifacts and caches) on this machine, as `@actions/artifact` 6 and `@actions/cache` 6 speak to it.
 */
export interface FakeResults {
  /** `ACTIONS_RESULTS_URL`. */
  readonly url: string
  /** `METHOD path` of every request, in order. */
  readonly requests: readonly string[]
  /** What a client asked that the service does not know or that is malformed; [] in a sound test. */
  readonly violations: readonly string[]
  runtimeToken(options: RuntimeTokenOptions): string
  /** The environment that makes the toolkit's clients use this service. */
  env(options: RuntimeTokenOptions): Readonly<Record<string, string>>
  artifacts(runId?: number): readonly ResultsArtifact[]
  caches(): readonly ResultsCacheEntry[]
  /** A signed URL that gives the artifact's bytes. */
  signedArtifactUrl(id: number): string
  close(): Promise<void>
}
