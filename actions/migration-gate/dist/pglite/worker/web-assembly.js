export const wasm = globalThis.WebAssembly;
