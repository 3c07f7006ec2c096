/** What an injected command or output would carry. */
export const INJECTED = 'INJECTED'
