/** What the fixture programs run their cases with: in a process, in a thread and in place, one line of JSON per case. */
import { isDeepStrictEqual } from 'node:util';
import { inspect } from 'node:util';
import { startProcess, startThread } from './peer.js';
const peers = [];
/** Runs the function there with the arguments, and compares with running it here. */
export async function check(name, fn, args = []) {
    if (peers.length === 0)
        peers.push(startProcess(process.execArgv), startThread());
    for (const peer of peers) {
        const title = `${name}, in a ${peer.via}`;
        try {
            const came = await peer.open().call(fn, args);
            const here = await fn(...args);
            const ok = isDeepStrictEqual(came, here);
            tell({ name: title, ok, ...(ok ? {} : { detail: `${inspect(came)} there, ${inspect(here)} here` }) });
        }
        catch (error) {
            tell({ name: title, ok: false, detail: inspect(error) });
        }
    }
}
/** Runs a test of another kind against both sides. */
export async function checkWith(name, run, expected) {
    if (peers.length === 0)
        peers.push(startProcess(process.execArgv), startThread());
    for (const peer of peers) {
        const came = await run(peer).catch((error) => inspect(error));
        const ok = isDeepStrictEqual(came, expected);
        tell({ name: `${name}, in a ${peer.via}`, ok, ...(ok ? {} : { detail: inspect(came) }) });
    }
}
export function finish() {
    for (const peer of peers)
        peer.close();
}
function tell(line) {
    process.stdout.write(`${JSON.stringify(line)}\n`);
}
//# sourceMappingURL=harness.js.map