import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { SaxesParser } from 'saxes'

/** What the benchmark compares with: it only reads or tokenises the file and keeps no coverage. */
export type Yardstick = 'readline' | 'saxes' | 'JSON.parse'

/** Which yardstick belongs to a file's ending. */
export function yardstickFor(path: string): Yardstick {
  if (path.endsWith('.info')) return 'readline'
  return path.endsWith('.xml') ? 'saxes' : 'JSON.parse'
}

/**
 * Runs the yardstick.
 *
 * Shape: how many lines, elements or top-level members it saw.
 */
export async function readWithYardstick(path: string): Promise<number> {
  const yardstick = yardstickFor(path)
  if (yardstick === 'readline') return await countLines(path)
  if (yardstick === 'saxes') return await countElements(path)
  const document: unknown = JSON.parse(await readFile(path, 'utf8'))
  return Object.keys(document as object).length
}

async function countLines(path: string): Promise<number> {
  let count = 0
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') count++
  }
  return count
}

async function countElements(path: string): Promise<number> {
  let count = 0
  const parser = new SaxesParser()
  parser.on('opentag', () => {
    count++
  })
  parser.on('error', (error) => {
    throw error
  })
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }))
    parser.write(chunk as string)
  parser.close()
  return count
}
