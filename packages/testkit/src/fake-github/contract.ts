import { Ajv, type ValidateFunction } from 'ajv'
import addFormatsModule from 'ajv-formats'
import type { OperationMatch } from './match-operation.ts'
import { type Parameter, slice } from './slice.ts'

/** A request as the description sees it. */
export interface CheckedRequest {
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false })
const coercing = new Ajv({ strict: false, coerceTypes: true })
// The package is CommonJS and says `export default`: under NodeNext its value is one step down in the types.
const addFormats = addFormatsModule as unknown as (instance: Ajv) => void
for (const instance of [ajv, coercing]) {
  addFormats(instance)
  instance.addSchema(slice, 'slice')
}
const compiled = new Map<string, ValidateFunction>()

/** Names what in the request the description does not allow; [] when all is well. */
export function checkRequest(match: OperationMatch, request: CheckedRequest): readonly string[] {
  const { operation, params } = match
  const found: string[] = []
  const known = new Set(operation.parameters.filter((one) => one.in === 'query').map((one) => one.name))
  for (const name of Object.keys(request.query)) {
    if (!known.has(name)) found.push(`query "${name}" is not a parameter of ${operation.operationId}`)
  }
  operation.parameters.forEach((parameter, index) => {
    const value = parameter.in === 'path' ? params[parameter.name] : request.query[parameter.name]
    found.push(...checkParameter(match, parameter, index, value))
  })
  return found.concat(checkHeaders(request), checkBody(match, request.body))
}

/** Names what in the answer the description does not allow; [] when all is well. */
export function checkAnswer(match: OperationMatch, status: number, headers: object, body: unknown): readonly string[] {
  const response = match.operation.responses[String(status)]
  if (response === undefined && status < 400) return [`${match.operation.operationId} never answers ${status}`]
  const found: string[] = []
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  if (response?.headers?.includes('Location') && status === 302 && !names.has('location')) {
    found.push(`${match.operation.operationId} answers 302 without Location`)
  }
  if (response?.schema === undefined && status < 400) {
    return body === undefined ? found : [...found, `${match.operation.operationId} has no body with ${status}`]
  }
  // Statuses that the operation does not list (401, 403, 404, 429 …) have GitHub's common error body.
  const pointer =
    response?.schema === undefined
      ? ['components', 'schemas', 'basic-error']
      : [...operationPointer(match), 'responses', String(status), 'schema']
  return found.concat(validate(ajv, pointer, body, `answer of ${match.operation.operationId}`))
}

function checkParameter(
  match: OperationMatch,
  parameter: Parameter,
  index: number,
  value: string | undefined,
): string[] {
  if (value === undefined) return parameter.required ? [`${parameter.in} "${parameter.name}" is missing`] : []
  const holder = { value }
  const key = `${match.operation.operationId}#${index}`
  const schema = { type: 'object', properties: { value: parameter.schema } }
  const check = compiled.get(key) ?? coercing.compile(withRoot(schema))
  compiled.set(key, check)
  return check(holder) ? [] : [`${parameter.in} "${parameter.name}" = "${value}": ${coercing.errorsText(check.errors)}`]
}

function checkHeaders(request: CheckedRequest): string[] {
  const found: string[] = []
  const {
    accept = '',
    'user-agent': userAgent,
    'content-type': contentType,
    'x-github-api-version': version,
  } = request.headers
  if (userAgent === undefined || userAgent === '') found.push('header user-agent is missing')
  if (!/\*\/\*|application\/(vnd\.github[\w.+-]*|json)/.test(accept)) found.push(`header accept is "${accept}"`)
  if (version !== undefined && version !== '2022-11-28') found.push(`header x-github-api-version is "${version}"`)
  if (request.body !== undefined && !/^application\/json/.test(contentType ?? '')) {
    found.push(`header content-type is "${contentType ?? ''}"`)
  }
  return found
}

function checkBody(match: OperationMatch, body: unknown): readonly string[] {
  const described = match.operation.requestBody
  const id = match.operation.operationId
  if (described === undefined) return body === undefined ? [] : [`${id} takes no body`]
  if (body === undefined) return described.required ? [`${id} needs a body`] : []
  return validate(ajv, [...operationPointer(match), 'requestBody', 'schema'], body, `body of ${id}`)
}

function operationPointer(match: OperationMatch): readonly string[] {
  return ['paths', match.template, match.method.toLowerCase()]
}

function validate(instance: Ajv, pointer: readonly string[], value: unknown, what: string): readonly string[] {
  const path = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const check = compiled.get(path) ?? instance.compile({ $ref: `slice#/${path}` })
  compiled.set(path, check)
  if (check(value)) return []
  return (check.errors ?? []).slice(0, 5).map((error) => {
    const detail = error.params['additionalProperty'] ?? error.params['missingProperty'] ?? ''
    return `${what}: ${error.instancePath || '/'} ${error.message ?? ''} ${String(detail)}`.trim()
  })
}

function withRoot(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"slice#/components/')) as object
}
