import { type JsonVisitor, JsonWalker } from './json-walker.ts'

/**
 * Reads a whole JSON document from a stream.
 *
 * Errors: those of `JsonWalker` and of the visitor.
 */
export async function walkJson(
  reportPath: string,
  chunks: AsyncIterable<Uint8Array>,
  visitor: JsonVisitor,
): Promise<void> {
  const walker = new JsonWalker(reportPath, visitor)
  for await (const chunk of chunks) walker.push(chunk)
  walker.end()
}
