/** What a bar tells: made by the run that owns it, carried up to the process that draws. */
export type BarEvent = {
    readonly type: 'open';
    readonly bar: string;
    readonly label: string;
    readonly total?: number;
} | {
    readonly type: 'update';
    readonly bar: string;
    readonly done: number;
    readonly failed: number;
    readonly total?: number;
} | {
    readonly type: 'close';
    readonly bar: string;
    readonly outcome: 'done' | 'failed' | 'cancelled';
};
