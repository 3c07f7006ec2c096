export type { Credentials } from './authorization.ts'
export { checkOutCommit } from './check-out-commit.ts'
export { createGit, type GitOptions } from './create-git.ts'
export { type CallOptions, createGitCommand, type GitCommand } from './git-command.ts'
