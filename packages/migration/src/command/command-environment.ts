const NAMES: ReadonlySet<string> = new Set(
  `PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TMPDIR TMP TEMP CI NODE_ENV NODE_EXTRA_CA_CERTS NVM_DIR PNPM_HOME VOLTA_HOME COREPACK_HOME
  JAVA_HOME DOTNET_ROOT DOTNET_CLI_HOME NUGET_PACKAGES ASPNETCORE_ENVIRONMENT DOTNET_ENVIRONMENT GEM_HOME GEM_PATH RUBYLIB BUNDLE_PATH
  BUNDLE_GEMFILE BUNDLE_WITHOUT BUNDLE_APP_CONFIG RAILS_ENV RACK_ENV PYTHONPATH PYTHONHOME VIRTUAL_ENV CONDA_PREFIX
  DJANGO_SETTINGS_MODULE GOPATH GOCACHE GOMODCACHE CARGO_HOME RUSTUP_HOME LD_LIBRARY_PATH SSL_CERT_FILE SSL_CERT_DIR XDG_CACHE_HOME
  SystemRoot PATHEXT`.split(/\s+/u),
)

/**
 * What a command of the repository sees of an environment: where programs and their parts are, and no secret of the job.
 *
 * Errors: never throws.
 */
export function commandEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]): readonly (readonly [string, string])[] =>
      value !== undefined && (NAMES.has(name) || name.startsWith('LC_')) ? [[name, value]] : [],
    ),
  )
}
