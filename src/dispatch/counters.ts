/** What a pool counts of its tasks. */
export class Counters {
  doneTasks = 0;
  failedTasks = 0;
  retried = 0;
  /** Milliseconds that workers spent on tasks. */
  busyMs = 0;

  done(tasks: number, ms: number): void {
    this.doneTasks += tasks;
    this.busyMs += ms;
  }

  failed(tasks: number, ms: number): void {
    this.failedTasks += tasks;
    this.busyMs += ms;
  }
}
