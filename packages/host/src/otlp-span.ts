import { randomBytes } from 'node:crypto'
import { type TraceContext, UserError, VERSION } from '@velocity/model'
import type { Environment } from './environment.ts'
import { isLoopback } from './is-loopback.ts'

const TIMEOUT_MS = 2000
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/u
const KIND_INTERNAL = 1
const STATUS_OK = 1
const STATUS_ERROR = 2

/** What a gate's span tells. */
export interface GateSpan {
  readonly name: string
  readonly startedAt: Date
  readonly endedAt: Date
  readonly isFailed: boolean
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * Sends one span to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names; does nothing where there is none.
 *
 * Shape:  a child of TRACEPARENT when that is given and well-formed, else the root of a new trace.
 * Units:  given up after 2 s; redirects are not followed.
 * Errors: whatever `fetch` throws; VEL_OTLP_ENDPOINT for an address that is neither https nor on this machine. The caller only
 *         notes them.
 * Source: https://opentelemetry.io/docs/specs/otlp/#otlphttp
 */
export async function sendOtlpSpan(env: Environment, span: GateSpan): Promise<void> {
  const endpoint = env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? ''
  if (endpoint === '') return
  const response = await fetch(tracesUrl(endpoint), {
    method: 'POST',
    redirect: 'error',
    headers: { ...parseHeaders(env['OTEL_EXPORTER_OTLP_HEADERS'] ?? ''), 'content-type': 'application/json' },
    body: JSON.stringify(toOtlp(span, parseTraceparent(env['TRACEPARENT'] ?? ''))),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the collector answered ${response.status}`)
}

/** Parses a W3C `traceparent`. Shape: null when it is absent or malformed, as the specification says. */
export function parseTraceparent(text: string): TraceContext | null {
  const [, traceId, spanId] = TRACEPARENT.exec(text.trim()) ?? []
  return traceId === undefined || spanId === undefined ? null : { traceId, spanId }
}

function tracesUrl(endpoint: string): URL {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
    throw new UserError({
      code: 'VEL_OTLP_ENDPOINT',
      message: 'OTEL_EXPORTER_OTLP_ENDPOINT is neither an https address nor one on this machine.',
      why: 'spans name repositories and verdicts; they do not cross a network in clear text.',
      fix: 'OTEL_EXPORTER_OTLP_ENDPOINT: https://collector.example.com',
    })
  }
  url.pathname = `${url.pathname.replace(/\/+$/u, '')}/v1/traces`
  return url
}

function parseHeaders(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('=', 2).map((part) => part.trim()))
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name.toLowerCase(), decode(value)]] : [])),
  )
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function toOtlp(span: GateSpan, parent: TraceContext | null): unknown {
  return {
    resourceSpans: [
      {
        resource: { attributes: toAttributes({ 'service.name': 'velocity', 'service.version': VERSION }) },
        scopeSpans: [
          {
            scope: { name: 'velocity', version: VERSION },
            spans: [
              {
                traceId: parent?.traceId ?? randomBytes(16).toString('hex'),
                spanId: randomBytes(8).toString('hex'),
                ...(parent === null ? {} : { parentSpanId: parent.spanId }),
                name: span.name,
                kind: KIND_INTERNAL,
                startTimeUnixNano: toNanoseconds(span.startedAt),
                endTimeUnixNano: toNanoseconds(span.endedAt),
                attributes: toAttributes(span.attributes),
                status: { code: span.isFailed ? STATUS_ERROR : STATUS_OK },
              },
            ],
          },
        ],
      },
    ],
  }
}

function toAttributes(values: Readonly<Record<string, string>>): unknown {
  return Object.entries(values).map(([key, stringValue]) => ({ key, value: { stringValue } }))
}

function toNanoseconds(time: Date): string {
  return (BigInt(time.getTime()) * 1_000_000n).toString()
}
