/** The process's environment as the runner sets it: a plain map, so that tests and readers see what is read. */
export type Environment = Readonly<Record<string, string | undefined>>
