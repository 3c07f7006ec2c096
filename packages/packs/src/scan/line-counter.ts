/** Makes the function that tells the line of a byte in a text, counted from 1. */
export function createLineCounter(text: string): (offset: number) => number {
  let known = 0
  let line = 1
  return (offset) => {
    if (offset < known) {
      known = 0
      line = 1
    }
    for (let at = text.indexOf('\n', known); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1
      known = at + 1
    }
    return line
  }
}
