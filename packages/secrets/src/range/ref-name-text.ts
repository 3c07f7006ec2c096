import type { Fragment } from '../engine/fragment.ts'
import { utf8Latin1 } from '../text/utf8-latin1.ts'
import { textFragment } from '../units/text-fragment.ts'

/** The name of a branch or tag as a text to scan: its author chose it, and it is as public as a commit. */
export function refNameText(name: string): Fragment {
  return textFragment('ref-name', utf8Latin1(name.replace(/^refs\/(?:heads|tags)\//u, '')), null)
}
