const node = { language: 'node' };
const ours = { ...node, file: 'parathos', role: 'parathos' };
const peer = { ...node, role: 'peer', isUnchunked: true };
const python = { language: 'python', kind: 'processes' };
export const contestants = {
    serial: { ...node, file: 'serial', kind: 'threads', role: 'serial' },
    'parathos-processes': { ...ours, kind: 'processes' },
    'parathos-threads': { ...ours, kind: 'threads' },
    'raw-threads': { ...node, file: 'raw-threads', kind: 'threads', role: 'bound' },
    'raw-fork': { ...node, file: 'raw-fork', kind: 'processes', role: 'bound' },
    piscina: { ...peer, file: 'piscina', kind: 'threads' },
    tinypool: { ...peer, file: 'tinypool', kind: 'threads' },
    'tinypool-processes': { ...peer, file: 'tinypool', kind: 'processes' },
    workerpool: { ...peer, file: 'workerpool', kind: 'threads' },
    'workerpool-processes': { ...peer, file: 'workerpool', kind: 'processes' },
    'python-serial': { ...python, file: 'serial', role: 'serial' },
    multiprocessing: { ...python, file: 'multiprocessing', role: 'peer' },
    joblib: { ...python, file: 'joblib', role: 'peer' },
    'parathos-processes-shown': { ...ours, kind: 'processes', variant: 'shown' },
    'parathos-threads-shown': { ...ours, kind: 'threads', variant: 'shown' },
    'parathos-processes-terminal': { ...ours, kind: 'processes', variant: 'terminal' },
    'parathos-threads-terminal': { ...ours, kind: 'threads', variant: 'terminal' },
    'parathos-encode': { ...ours, file: 'parathos-encode', kind: 'processes', variant: 'encode' },
};
//# sourceMappingURL=contestants.js.map