/** A line without the carriage return that Windows leaves at its end. */
export function stripReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
