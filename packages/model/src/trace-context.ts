/** W3C Trace Context: 16 and 8 bytes in lower-case hex. Source: https://www.w3.org/TR/trace-context/ */
export interface TraceContext {
  readonly traceId: string
  readonly spanId: string
}
