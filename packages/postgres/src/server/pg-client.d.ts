/** The driver's client without its pool, which test runners and bundlers that prefer modules cannot load. */
declare module 'pg/lib/client.js' {
  import { Client } from 'pg'

  export = Client
}
