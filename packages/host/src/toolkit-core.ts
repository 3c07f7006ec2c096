/**
 * The part of `@actions/core` that a step needs at every start: commands, file commands, nothing else.
 *
 * Taken from its files and not from its entry, because the entry also loads an HTTP client with all of undici for OIDC tokens,
 * which costs more CPU than a whole gate. The version is pinned exactly; a test compares both entries.
 */
export { issueCommand } from '../node_modules/@actions/core/lib/command.js'
export { issueFileCommand, prepareKeyValueMessage } from '../node_modules/@actions/core/lib/file-command.js'
