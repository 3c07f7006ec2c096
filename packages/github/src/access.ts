import type { Caller } from './create-caller.ts'
import type { Lister } from './create-lister.ts'

/** What every operation of this package works with. */
export interface Access {
  readonly caller: Caller
  readonly list: Lister
  /** `owner` and `repo` of every route. */
  readonly repository: { readonly owner: string; readonly repo: string }
  /** From 0 to 1. */
  readonly random: () => number
}
