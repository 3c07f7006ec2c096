/** What kind of file a path is, as far as it says how likely a secret in it is real; `plain` says nothing. */
export type PathClass =
  | 'plain'
  | 'config'
  | 'credentials'
  | 'test'
  | 'example'
  | 'documentation'
  | 'locale'
  | 'vendored'
  | 'minified'
  | 'lock-file'
  | 'source-map'
  | 'generated'
  | 'snapshot'
  | 'notebook'
  | 'style'
  | 'word-list'

const CLASSES: readonly (readonly [PathClass, RegExp])[] = [
  [
    'lock-file',
    /(?:^|\/)(?:package-lock|npm-shrinkwrap|packages\.lock|composer\.lock|project\.assets|Package\.resolved|deno\.lock|bun\.lockb?|go\.(?:work\.)?sum|yarn\.lock|pnpm-lock|Cargo\.lock|Gemfile\.lock|Pipfile\.lock|poetry\.lock|uv\.lock|pdm\.lock|flake\.lock|mix\.lock|pubspec\.lock|Podfile\.lock|conan\.lock|MODULE\.bazel\.lock|gradle\.lockfile|verification-metadata|\.terraform\.lock)(?:\.json|\.ya?ml|\.xml|\.hcl)?$/i,
  ],
  ['source-map', /\.map$/i],
  ['minified', /[.-]min\.(?:[cm]?js|css|html)$|\.bundle\.js$|(?:^|\/)bundle\.js$/i],
  ['style', /\.(?:svg|css|scss|sass|less|styl|eot|ttf|woff2?)$/i],
  ['notebook', /\.ipynb$/i],
  ['snapshot', /\.snap$|(?:^|\/)(?:__snapshots__|cassettes|vcr_cassettes|__recordings__)\//i],
  [
    'locale',
    /(?:^|\/)(?:locales?|i18n|l10n|langs?|languages?|translations?|intl|nls|_locales|[a-z]{2}\.lproj|values-[a-z]{2}(?:-r[A-Z]{2})?)\/|(?:^|\/)strings\.xml$|\.(?:po|pot|resx|resw|arb|xliff|xlf|ftl|strings)$|(?:^|\/)messages(?:[_.-][a-z]{2}(?:[_-][a-z]{2})?)?\.(?:properties|json|ya?ml|xlf)$/i,
  ],
  [
    'word-list',
    /(?:^|[/._-])(?:word-?lists?|dictionar(?:y|ies)|stop-?words|common-?passwords?|top-?\d+k?|rockyou|frequency_lists|\d+k-(?:most-)?common)(?:[/._-]|$)/i,
  ],
  [
    'test',
    /(?:^|\/)(?:tests?|_tests?|__tests?__|[\w-]+[-_]tests?|tests?[-_][\w-]+|spec|specs|[\w-]+[-_]specs?|testdata|testing|testutils?|(?:__)?fixtures?(?:__)?|(?:__)?mocks?(?:__)?|stubs?|fakes?|e2e|cypress|playwright|integration-?tests?|it|androidTest|src\/test|test-?resources|benchmarks?|fuzz)\/|(?:^|[/_-])fake[_-][^/]*$|(?:[._-](?:tests?|specs?|e2e|mocks?|stories|fixtures?|cy|fake|bench)|_test)\.[\w.]+$|(?:^|\/)(?:test_[^/]*|conftest|[A-Z]\w*(?:Tests?|Spec|IT|TestCase))\.\w+$|(?:^|\/)(?:test|tests|mock|mocks|fixtures?)\.\w+$/,
  ],
  [
    'example',
    /(?:^|\/)(?:_?examples?|samples?|demos?|tutorials?|templates?|scaffold\w*|boilerplate|playground|quickstarts?|starters?)\/|[._-](?:example|sample|dist|tmpl|template|tpl|default|defaults|demo|j2|erb|ejs|hbs|mustache|gotmpl)(?:\.\w+)?$|(?:^|\/)(?:example|sample|demo)s?[._-][^/]*$|(?:^|\/)example_\w*\.go$/i,
  ],
  [
    'documentation',
    /(?:^|\/)(?:docs?|documentation|wiki|manuals?|man|website|site|blog|_posts|guides?)\/|(?:^|\/)(?:readme|changelog|changes|contributing|history|news|release-?notes|upgrading|licen[cs]e|security)[^/]*$|\.(?:md|mdx|markdown|rst|adoc|asciidoc|textile|tex|rdoc|pod|[1-8])$/i,
  ],
  [
    'generated',
    /\.(?:pb\.go|pb\.\w+|g\.dart|freezed\.dart|designer\.cs|generated\.\w+)$|_(?:pb2|pb|generated|gen)\.\w+$|(?:^|\/)(?:zz_generated[^/]*|generated\/[^/]+)$|(?:^|\/)(?:__generated__|_generated)\//i,
  ],
  [
    'vendored',
    /(?:^|\/)(?:node_modules|bower_components|vendor|third[_-]?party|site-packages|Pods|Carthage|\.pnpm|\.yarn)\//i,
  ],
  [
    'credentials',
    /(?:^|\/)(?:\.env(?:\.[\w-]+)*|\.envrc|\.netrc|_netrc|\.pgpass|pgpass\.conf|\.npmrc|\.yarnrc(?:\.yml)?|\.pypirc|\.htpasswd|\.my\.cnf|\.dockercfg|\.git-credentials|\.s3cfg|credentials(?:\.\w+)?|secrets?\.(?:ya?ml|json|toml|properties|env|tfvars|xml|ini|conf|php|exs?)|[\w.-]*\.(?:tfvars|env|secrets?)|wp-config\.php|kubeconfig|shadow|\.(?:bash|zsh|mysql|psql|python|sh)_history)$/i,
  ],
  [
    'config',
    /\.(?:ya?ml|properties|ini|cfg|conf|cnf|config|toml|tf|hcl|env|xml|plist|reg|settings|prefs|rc|service|desktop|props|targets|pubxml|publishsettings|jsonc?|json5|dsn|ovpn|rdp|nomad|bicep|cf|cfm|nix|dhall|exs|kdl|sql|bat|cmd|remmina|rdp|npmrc)$|(?:^|\/)(?:\.[a-z][\w-]*|[\w-]+rc|hosts|inventory|Dockerfile[^/]*|Containerfile|docker-compose[^/]*|Vagrantfile|Jenkinsfile|Makefile|Procfile|\.[\w-]*rc|config|settings\.py|local_settings\.py|[\w-]*config\.(?:php|inc|py|rb|js|ts)|configuration\.php|settings\.php|parameters\.php|database\.php)$/i,
  ],
]

/**
 * Tells what kind of file a path is: the first class that fits, most telling first.
 *
 * Shape: `path` with `/`; of an archive's member (`outer.zip!inner/path`) only the inner path counts. '' is plain.
 */
export function classifyPath(path: string): PathClass {
  const inner = path.slice(path.lastIndexOf('!') + 1)
  return CLASSES.find(([, pattern]) => pattern.test(inner))?.[0] ?? 'plain'
}
