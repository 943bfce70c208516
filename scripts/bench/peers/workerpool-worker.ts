/** The worker of workerpool: it wants the functions registered by name. */
import workerpool from 'workerpool';
import { tasks } from '../tasks.js';

workerpool.worker(tasks);
