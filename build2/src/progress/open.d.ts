import type { ProgressSink, ShowOption } from './sink.js';
export { checkShow } from './check.js';
/**
 * Opens what shows the progress of one run.
 *
 * @param show the option, checked before
 * @param total tasks in all, undefined where that is unknown
 * @param label what is running, where the option does not say it: the function's name
 * @returns where the run puts its numbers, or undefined when nothing is to be shown
 */
export declare function openProgress(show: ShowOption | undefined, total: number | undefined, label: string): ProgressSink | undefined;
