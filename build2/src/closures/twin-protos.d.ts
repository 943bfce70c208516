/** Remembers which prototypes only stand in for the one a class was written with. */
export declare function noteTwinProto(twin: object, original: object): void;
/** The prototype to write down for an object: never a stand-in. */
export declare function protoToSend(value: object): object | null;
