import { createRatesServer } from './server.js'

createRatesServer().listen(Number(process.env.PORT ?? 8080))
