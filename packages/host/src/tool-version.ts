/** The version that SARIF and spans name: that of this package. A test holds the two together. */
export const TOOL_VERSION = '0.1.0'
