import { createServer } from 'node:http'
import { priceParcel } from './pricing/rates.js'

/** Answers one request with JSON. */
export function answer(url) {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  if (pathname !== '/rates') return { status: 404, body: { error: 'not found' } }
  try {
    const cents = priceParcel(Number(searchParams.get('grams')), Number(searchParams.get('zone')))
    return { status: 200, body: { cents } }
  } catch (error) {
    return { status: 400, body: { error: error.message } }
  }
}

export function createRatesServer() {
  return createServer((request, response) => {
    const { status, body } = answer(request.url)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  })
}
