export type { Credentials } from './authorization.ts'
export { createGit, type GitOptions } from './create-git.ts'
