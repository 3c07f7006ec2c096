/**
 * Values that providers print in their public documentation or build into their emulators: they open nothing.
 *
 * Shape: whole secrets, written in parts so that no scanner takes this list for a leak.
 */
export const DOCUMENTED_SAMPLES: ReadonlySet<string> = new Set(
  [
    // AWS documentation
    ['AKIAIOSFODNN7', 'EXAMPLE'],
    ['AKIAI44QH8DHB', 'EXAMPLE'],
    ['wJalrXUtnFEMI/K7MDENG', '/bPxRfiCYEXAMPLEKEY'],
    ['je7MtGbClwBF/2Zp9Utk', '/h3yCo8nvbEXAMPLEKEY'],
    // Azurite and the Cosmos DB emulator: fixed account keys
    ['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu', 'Fq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='],
    ['C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nD', 'uVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw=='],
    // Stripe documentation
    ['sk_test_', '4eC39HqLyjWDarjtT1zdp7dc'],
    ['sk_test_', 'BQokikJOvBiI2HlWgH4olfQ2'],
    // RFC 7617 and RFC 2617 (Aladdin), MDN
    ['QWxhZGRpbjpvcGVu', 'IHNlc2FtZQ=='],
    ['QWxhZGRpbjpPcGVu', 'U2VzYW1l'],
    ['dXNlcm5hbWU6cGFz', 'c3dvcmQ='],
    ['YWxhZGRpbjpvcGVu', 'c2VzYW1l'],
    ['YWxhZGRpbjpvcGVuc2VzYW1l', ''],
    // RFC 6749, RFC 6750 and RFC 5849
    ['czZCaGRSa3F0Mzpn', 'WDFmQmF0M2JW'],
    ['czZCaGRSa3F0Mzo3', 'RmpmcDBaQnIxS3REUmJuZlZkbUl3'],
    ['h480djs', '93hd8'],
    ['2YotnFZF', 'Ejr1zCsicMWpAA'],
    ['tGzv3JOk', 'F0XG5Qx2TlKWIA'],
    ['mF_9.B5f', '-4.1JqM'],
    ['7Fjfp0ZB', 'r1KtDRbnfVdmIw'],
    ['gX1fBat', '3bV'],
    ['0685bd91', '84jfhq22'],
    ['ad180jjd', '733klru7'],
    ['9djdj82h', '48djs9d2'],
    ['kkk9d7dh', '3k39sjv7'],
    ['nnch734d', '00sl2jdk'],
    ['dpf43f3p', '2l4k3l03'],
    ['kd94hf93', 'k423kf44'],
    ['pfkkdhi9', 'sl3r4s00'],
    // jwt.io, the token on its front page
    [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ',
      '.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    ],
    [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWV9',
      '.TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ',
    ],
    // RFC 6749 and RFC 6750
    ['2YotnFZFEjr1zCsi', 'cMWpAA'],
    ['tGzv3JOkF0XG5Qx2', 'TlKWIA'],
    ['mF_9.', 'B5f-4.1JqM'],
  ].map((parts) => parts.join('')),
)
