import type { XmlScanner } from './xml-scanner.ts'

/** Feeds a whole report to a scanner. Errors: as `XmlScanner`. */
export async function readXml(scanner: XmlScanner, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) scanner.push(chunk)
  scanner.finish()
}
