import { parentPort, workerData } from 'node:worker_threads';
import { openEngine } from './open-engine.js';
/** The entry of the thread that PGlite runs on: a statement that never ends is ended with it. */
const port = parentPort;
if (port === null)
    throw new Error('this file is the entry of a worker');
function say(answer, transfer = []) {
    port?.postMessage(answer, [...transfer]);
}
async function answer(engine, request) {
    if (request.kind === 'run')
        return say({ kind: 'outcome', outcome: await engine.run(request.sql) });
    if (request.kind === 'exchange') {
        const messages = await engine.exchange(request.messages);
        return say({ kind: 'messages', messages }, [messages.buffer]);
    }
    const image = await engine.dump();
    say({ kind: 'image', image }, [image.buffer]);
}
function giveUp(error) {
    say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
}
try {
    const engine = await openEngine(workerData);
    let last = Promise.resolve();
    port.on('message', (request) => {
        last = last.then(() => answer(engine, request)).catch(giveUp);
    });
    say({ kind: 'ready', version: engine.version, compiled: engine.compiled });
}
catch (error) {
    giveUp(error);
}
