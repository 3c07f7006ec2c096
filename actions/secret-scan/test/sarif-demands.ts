const text = { type: 'string', minLength: 1 }
const message = { type: 'object', required: ['text'], properties: { text } }
const line = { type: 'integer', minimum: 1 }

const rule = {
  type: 'object',
  required: ['id', 'shortDescription', 'fullDescription', 'help', 'properties'],
  properties: {
    id: text,
    shortDescription: { ...message, properties: { text: { ...text, maxLength: 1024 } } },
    fullDescription: { ...message, properties: { text: { ...text, maxLength: 1024 } } },
    help: message,
    helpUri: { type: 'string', pattern: '^https://' },
    properties: {
      type: 'object',
      properties: {
        'security-severity': { type: 'string', pattern: '^(?:10\\.0|\\d\\.\\d)$' },
        tags: { type: 'array', maxItems: 20, items: text },
      },
    },
  },
}

const result = {
  type: 'object',
  required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'],
  properties: {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: 0 },
    level: { enum: ['error', 'warning', 'note'] },
    message,
    locations: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: {
        type: 'object',
        required: ['physicalLocation'],
        properties: {
          physicalLocation: {
            type: 'object',
            required: ['artifactLocation', 'region'],
            properties: {
              artifactLocation: {
                type: 'object',
                required: ['uri'],
                properties: { uri: { type: 'string', pattern: '^[A-Za-z0-9._~/%-]*$' } },
              },
              region: { type: 'object', required: ['startLine'], properties: { startLine: line, endLine: line } },
            },
          },
        },
      },
    },
    partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: text },
    suppressions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kind'],
        properties: {
          kind: { enum: ['inSource', 'external'] },
          status: { enum: ['accepted', 'underReview', 'rejected'] },
          justification: text,
        },
      },
    },
  },
}

/**
 * What SARIF 2.1.0 and code scanning demand of the parts that are written here.
 *
 * Source: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export const SARIF_DEMANDS = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  properties: {
    $schema: { type: 'string', pattern: '^https://.*sarif.*2\\.1\\.0.*\\.json$' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        required: ['tool', 'results', 'automationDetails'],
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                properties: { name: text, rules: { type: 'array', maxItems: 25_000, items: rule } },
              },
            },
          },
          automationDetails: {
            type: 'object',
            required: ['id'],
            properties: { id: { type: 'string', pattern: '/$' } },
          },
          results: { type: 'array', maxItems: 25_000, items: result },
        },
      },
    },
  },
} as const
