export type { Credentials } from './authorization.ts'
export { createGit, type GitOptions } from './create-git.ts'
export { type CallOptions, createGitCommand, type GitCommand } from './git-command.ts'
