const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const

/** A colour or weight of a terminal. */
export type Colour = keyof typeof CODES

/** Gives the function that colours a text, or leaves it as it is. Shape: ANSI SGR sequences around it. */
export function paint(hasColour: boolean): (colour: Colour, text: string) => string {
  return (colour, text) => (hasColour ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text)
}
