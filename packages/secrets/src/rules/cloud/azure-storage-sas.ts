import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds shared access signatures of Azure Storage: a version `sv=` and its signature `sig=`. */
export const azureStorageSas = defineRule({
  id: 'azure-storage-sas',
  provider: 'Microsoft Azure',
  title: 'Azure storage SAS token',
  risk: 'It reads or writes the storage that it was signed for until its expiry.',
  pattern: 'sv=20[0-9]{2}-[0-9]{2}-[0-9]{2}&[^\\s"\'<>]{0,500}?sig=[A-Za-z0-9%+/]{42,80}(?:=|%3[Dd])',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-sas',
  rotate:
    'Rotate the account key that signed it (or the user delegation key, or the stored access policy): Azure portal › the storage account › Access keys.',
  documentation: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview',
  examples: {
    positives: [
      sample(
        'https://acct.blob.core.windows.net/c?sp=racwdl&st=2024-01-01T00:00:00Z&se=2034-01-01T00:00:00Z&spr=https&sv=2022-11-02&sr=c&sig=',
        noise(BASE62, 40, 203),
        '%2F',
        noise(BASE62, 2, 204),
        '%3D',
      ),
      sample('SAS_TOKEN="sv=2021-06-08&ss=b&srt=co&sp=rl&se=2031-01-01T00:00:00Z&sig=', noise(BASE62, 43, 205), '="'),
      sample(
        'BlobEndpoint=https://a.blob.core.windows.net/;SharedAccessSignature=sv=2020-08-04&amp;ss=bfqt&amp;sig=',
        noise(BASE62, 43, 206),
        '%3D',
      ),
    ],
    negatives: [
      'sv=2022-11-02&sr=c&sig=REDACTED',
      'https://acct.blob.core.windows.net/c?sv=2022-11-02&sr=c',
      sample('sig=', noise(BASE62, 43, 207), '%3D'),
    ],
  },
})
