import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../http/listen.ts'
import type { Blob, BlobStore } from './blob-store.ts'

/**
 * Serves the part of Azure's Blob service that the toolkit uses: Put Blob, Put Block, Put Block List, Get Blob (whole or a range)
 * and Get Blob Properties.
 *
 * Shape: true when the request was one of them; false leaves the answer to the caller.
 * Source: learn.microsoft.com, Blob service REST API.
 */
export async function serveBlob(
  store: BlobStore,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const id = /^\/blobs\/([0-9a-f]+)\/[^/]+$/.exec(url.pathname)?.[1]
  if (id === undefined) return false
  const body = await readBody(request)
  const blob = store.open(id, url.searchParams.get('sig'))
  if (blob === null) return finish(response, 403, 'AuthenticationFailed')
  // Azure refuses a bearer token beside a signature; a client that sends one has leaked it.
  if (request.headers.authorization !== undefined) return finish(response, 400, 'InvalidAuthenticationInfo')
  switch (request.method) {
    case 'PUT':
      return put(blob, url.searchParams, request, body, response)
    case 'GET':
    case 'HEAD':
      return get(blob, request, response)
    default:
      return finish(response, 405, 'UnsupportedHttpVerb')
  }
}

function put(
  blob: Blob,
  query: URLSearchParams,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): boolean {
  const type = request.headers['x-ms-blob-content-type']
  if (typeof type === 'string') blob.contentType = type
  const kind = query.get('comp')
  if (kind === 'block') {
    blob.blocks.set(query.get('blockid') ?? '', body)
    return finish(response, 201)
  }
  if (kind === 'blocklist') {
    const ids = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(
      (match) => match[1] ?? '',
    )
    const blocks = ids.map((one) => blob.blocks.get(one))
    if (blocks.some((one) => one === undefined)) return finish(response, 400, 'InvalidBlockList')
    blob.content = Buffer.concat(blocks.filter((one) => one !== undefined))
    return finish(response, 201)
  }
  if (request.headers['x-ms-blob-type'] !== 'BlockBlob') return finish(response, 400, 'MissingRequiredHeader')
  blob.content = body
  return finish(response, 201)
}

function get(blob: Blob, request: IncomingMessage, response: ServerResponse): boolean {
  const { content } = blob
  if (content === null) return finish(response, 404, 'BlobNotFound')
  const headers = {
    'content-type': blob.contentType,
    'accept-ranges': 'bytes',
    etag: `"${blob.id}"`,
    'x-ms-blob-type': 'BlockBlob',
  }
  const wanted = String(request.headers['x-ms-range'] ?? request.headers.range ?? '')
  const range = /^bytes=(\d+)-(\d*)$/.exec(wanted)
  if (request.method === 'HEAD' || range === null) {
    response.writeHead(200, { ...headers, 'content-length': content.length })
    response.end(request.method === 'HEAD' ? undefined : content)
    return true
  }
  const start = Number(range[1])
  if (start >= content.length) return finish(response, 416, 'InvalidRange')
  const end = Math.min(range[2] === '' ? content.length - 1 : Number(range[2]), content.length - 1)
  const contentRange = `bytes ${start}-${end}/${content.length}`
  response.writeHead(206, { ...headers, 'content-range': contentRange, 'content-length': end - start + 1 })
  response.end(content.subarray(start, end + 1))
  return true
}

function finish(response: ServerResponse, status: number, code = ''): true {
  response.writeHead(status, {
    'x-ms-request-id': 'testkit',
    'x-ms-version': '2024-11-04',
    ...(code === '' ? {} : { 'x-ms-error-code': code }),
  })
  response.end(code === '' ? undefined : `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`)
  return true
}
