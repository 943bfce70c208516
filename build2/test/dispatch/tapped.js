/** Workers of this kind that do all the same, and note every message. */
export function tapKind(kind) {
    const traffic = { sent: [], received: [] };
    return { kind: { ...kind, start: () => tapLink(kind.start(), traffic) }, traffic };
}
/** How often a function was sent. */
export function countFunctions({ sent }) {
    return sent.filter(({ hasFunction }) => hasFunction).length;
}
function tapLink(link, { sent, received }) {
    const post = link.post.bind(link);
    const onMessage = link.onMessage.bind(link);
    // In its place and not around it: the pool writes to the link as well (`busy`).
    link.post = (message, transfer) => {
        sent.push(noteOf(message));
        post(message, transfer);
    };
    link.onMessage = (receive) => onMessage((message) => {
        received.push(noteOf(message));
        receive(message);
    });
    return link;
}
function noteOf(message) {
    return {
        kind: message.kind,
        tasks: 'count' in message ? message.count : 0,
        hasFunction: message.kind === 'open' || (message.kind === 'chunk' && message.open !== undefined),
    };
}
//# sourceMappingURL=tapped.js.map