/** The version of the actions and of the command. A test holds it against the root's package.json. */
export const VERSION = '0.1.0'
