import { canonicalJson } from '@velocity/report'
import type { SchemaFingerprint } from '../model/schema.ts'
import { compareTexts } from './compare-texts.ts'

/**
 * Writes a schema as canonical JSON (RFC 8785), to make a digest of: the same schema gives the same text, whatever order its objects
 * were read in. Properties that an object does not have are left out.
 */
export function fingerprintText(fingerprint: SchemaFingerprint): string {
  const objects = fingerprint.objects
    .map(({ kind, name, properties }) => ({
      kind,
      name,
      properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)),
    }))
    .sort((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.name, b.name))
  return canonicalJson({ objects, columnOrder: fingerprint.columnOrder })
}
