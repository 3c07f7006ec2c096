/**
 * Writes a token as developers leave it lying about: bare, in shell, dotenv, YAML, JSON, PHP, XML, an address, a log line, and at the
 * very end of a text.
 *
 * Shape: `name` is an environment variable's name; every text holds the token once.
 */
export function inContexts(name: string, token: string): readonly string[] {
  return [
    token,
    ...inAssignments(name, token),
    `curl "https://api.example.com/v1/me?access=${token}&page=1"`,
    `2024-05-06T07:08:09Z INFO using '${token}', retrying`,
    `first line\\n${token}\\nlast line`,
  ]
}

/**
 * Writes a value behind its name as developers do: shell, dotenv, YAML, JSON, a deployment's manifest, PHP, Java, Python, Terraform, XML
 * and a command line.
 *
 * Shape: `name` is an environment variable's name such as `MAILGUN_API_KEY`; it also appears in kebab, dotted and camel case.
 */
export function inAssignments(name: string, value: string): readonly string[] {
  const lower = name.toLowerCase()
  const camel = lower.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return [
    `${name}=${value}`,
    `export ${name}="${value}"\n`,
    `  ${lower}: ${value} # production\n`,
    `{"${camel}": "${value}", "other": 1}`,
    `- name: ${name}\n  value: '${value}'\n`,
    `define('${name}', '${value}');`,
    `${lower.replaceAll('_', '.')} = ${value}\n`,
    `client = Client(${lower}="${value}", timeout=3)`,
    `variable "${lower}" {\n  default = "${value}"\n}`,
    `<add key="${camel}" value="${value}" />`,
    `deploy --${lower.replaceAll('_', '-')} ${value} --verbose`,
    `docker run -e ${name}=${value}`,
  ]
}
