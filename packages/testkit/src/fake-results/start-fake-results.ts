import type { IncomingMessage, ServerResponse } from 'node:http'
import { listen, readBody } from '../http/listen.ts'
import { createArtifactService } from './artifact-service.ts'
import { createBlobStore } from './blob-store.ts'
import { createCacheService } from './cache-service.ts'
import { makeRuntimeToken, readRuntimeToken } from './runtime-token.ts'
import { serveBlob } from './serve-blob.ts'
import { type TwirpAnswer, type TwirpMethod, twirpError } from './twirp.ts'
import type { FakeResults, FakeResultsOptions } from './types.ts'

const services = 'github.actions.results.api.v1'

/**
 * Starts the Results service (artifacts and caches) on this machine, over plain HTTP.
 *
 * The toolkit's clients use it when their process has, see `env`:
 * - `ACTIONS_RESULTS_URL`: this service; the artifact client keeps only the origin, the cache client needs the `/` at the end.
 * - `ACTIONS_RUNTIME_TOKEN`: `runtimeToken(…)`; the client reads run and job from its `scp`.
 * - `ACTIONS_CACHE_SERVICE_V2`: any text; without it the cache client speaks v1, which is not served.
 * - `GITHUB_SERVER_URL`: `https://github.com` (or a host that ends in `.ghe.com` or `.localhost`). With any other host, 127.0.0.1
 *   among them, both clients take it for GitHub Enterprise Server: artifacts are refused, caches go to v1.
 * - `RUNNER_TEMP` and `GITHUB_WORKSPACE`: existing folders; the cache client packs below the one and resolves paths in the other.
 * Blobs need neither https nor a special host: only names below `blob.core.windows.net` are treated apart.
 */
export async function startFakeResults(options: FakeResultsOptions = {}): Promise<FakeResults> {
  const requests: string[] = []
  const violations: string[] = []
  const store = createBlobStore()
  const artifacts = createArtifactService(store, () => server.url)
  const caches = createCacheService(store, () => server.url)
  let failuresLeft = options.failFirst ?? 0

  function call(service: string, method: string, request: IncomingMessage, body: string): TwirpAnswer {
    const methods: Readonly<Record<string, TwirpMethod>> =
      service === 'ArtifactService' ? artifacts.methods : service === 'CacheService' ? caches.methods : {}
    const run = methods[method]
    if (run === undefined) {
      violations.push(`${service}/${method} is not served`)
      return twirpError(404, 'bad_route', `no method ${service}/${method}`)
    }
    const identity = readRuntimeToken(request.headers.authorization)
    if (identity === null) return twirpError(401, 'unauthenticated', 'the runtime token is missing or malformed')
    if (failuresLeft > 0) {
      failuresLeft -= 1
      return twirpError(502, 'unavailable', 'bad gateway')
    }
    return run({ identity, body: JSON.parse(body) as Readonly<Record<string, unknown>> })
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', server.url)
    requests.push(`${request.method} ${url.pathname}`)
    if (await serveBlob(store, url, request, response)) return
    const [, root, service, method = ''] = url.pathname.split('/')
    const answer =
      request.method === 'POST' && root === 'twirp'
        ? call((service ?? '').replace(`${services}.`, ''), method, request, (await readBody(request)).toString('utf8'))
        : unknownRoute(url)
    response.writeHead(answer.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer.body))
  }

  function unknownRoute(url: URL): TwirpAnswer {
    violations.push(`${url.pathname} is not served`)
    return twirpError(404, 'bad_route', `no route ${url.pathname}`)
  }

  const server = await listen((request, response) => {
    handle(request, response).catch((error: unknown) => {
      violations.push(`testkit: ${error instanceof Error ? error.message : String(error)}`)
      response.writeHead(500)
      response.end()
    })
  })

  return {
    url: `${server.url}/`,
    requests,
    violations,
    runtimeToken: makeRuntimeToken,
    env(token) {
      return {
        ACTIONS_RESULTS_URL: `${server.url}/`,
        ACTIONS_RUNTIME_TOKEN: makeRuntimeToken(token),
        ACTIONS_CACHE_SERVICE_V2: 'true',
        GITHUB_SERVER_URL: 'https://github.com',
      }
    },
    artifacts(runId) {
      return artifacts.finished().filter((one) => runId === undefined || one.runId === runId)
    },
    caches() {
      return caches.finished()
    },
    signedArtifactUrl(id) {
      return artifacts.signedUrl(id)
    },
    close() {
      return server.close()
    },
  }
}
