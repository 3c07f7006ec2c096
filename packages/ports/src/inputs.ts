/** An action's inputs as the runner gives them: strings, '' when absent. */
export interface InputReader {
  get(name: string): string
}
