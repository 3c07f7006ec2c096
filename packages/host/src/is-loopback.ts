/** True for an address that only this machine answers: `localhost`, 127.0.0.0/8 and ::1. */
export function isLoopback(url: URL): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(url.hostname)
}
