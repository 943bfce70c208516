import type { FromWorker, ToWorker } from '../wire/messages.js';
import type { Port } from '../wire/port.js';
import type { LoopHost } from './loop.js';
export declare function makeHost(port: Port<FromWorker, ToWorker>, via: 'process' | 'thread'): LoopHost;
