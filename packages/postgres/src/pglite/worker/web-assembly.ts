/** A compiled module; it can be handed from thread to thread. */
export interface WasmModule {
  readonly [Symbol.toStringTag]: string
}

/** The part of WebAssembly that is used here: neither the language's nor Node's types describe it. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => WasmModule
  readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => object
}

export const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly
