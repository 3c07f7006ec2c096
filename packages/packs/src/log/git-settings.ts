/** Settings above every file of configuration: nothing that a repository's own settings name is started or changes the output. */
const GIT_SETTINGS: readonly string[] = [
  'core.quotepath=off',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'protocol.ext.allow=never',
  'protocol.allow=never',
  'log.showSignature=false',
  'log.showRoot=true',
  'log.follow=false',
  'diff.external=',
  'gc.auto=0',
  'maintenance.auto=false',
]

/** Variables above those of the user: no question, no lock, no object that is not the one that was named, no translated text. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_DIFF_OPTS: '',
  LC_ALL: 'C',
  LANGUAGE: '',
}

const LOG_OPTIONS: readonly string[] = [
  '--raw',
  '-z',
  '-c',
  '--no-abbrev',
  '--no-renames',
  '--root',
  '--format=%H',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--no-show-signature',
  '--no-notes',
  '--no-mailmap',
  '--no-decorate',
  '--ignore-submodules=none',
  '--full-history',
  '-O/dev/null',
]

/** The arguments that list what every commit did to files. */
export function logArguments(root: string, tips: readonly string[] | null): readonly string[] {
  return [...settingArguments(root), 'log', ...LOG_OPTIONS, ...(tips === null ? ['--all'] : tips), '--']
}

/** What comes before every git command; the folder is named as safe, for in a container it often belongs to another user. */
export function settingArguments(root: string): readonly string[] {
  return [...[...GIT_SETTINGS, `safe.directory=${root}`].flatMap((setting) => ['-c', setting]), '--no-pager']
}
