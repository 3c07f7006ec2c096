/** What links need. Nothing of it reaches `verdict.json`. */
export interface RenderContext {
  /** For example `https://github.com/owner/name`; null when there is nothing to link to. */
  readonly repositoryUrl: string | null
  /** The commit that links to files name. */
  readonly headSha: string
  /** The run's page, or null on a laptop. */
  readonly runUrl: string | null
  /** The page of the error catalogue; codes link to `<page>#<code in lower case>`. Without it codes are plain. */
  readonly errorsUrl?: string
}
