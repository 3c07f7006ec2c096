export { createGit, type GitOptions } from './create-git.ts'
