/** What a pool counts of its tasks. */
export class Counters {
    doneTasks = 0;
    failedTasks = 0;
    retried = 0;
    /** Milliseconds that workers spent on tasks. */
    busyMs = 0;
    done(tasks, ms) {
        this.doneTasks += tasks;
        this.busyMs += ms;
    }
    failed(tasks, ms) {
        this.failedTasks += tasks;
        this.busyMs += ms;
    }
}
//# sourceMappingURL=counters.js.map