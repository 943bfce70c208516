export function brokenLink(cause) {
    let tellGone;
    // Not at once: whoever asked for a worker first has to hear that it got one.
    process.nextTick(() => { tellGone?.({ exitCode: null, signal: null, cause }); });
    return {
        busy: false,
        bytes: { sent: 0, received: 0, shared: 0 },
        post: () => { },
        onMessage: () => { },
        onGone: (listener) => { tellGone = listener; },
        kill: () => { },
        lastWords: () => '',
    };
}
//# sourceMappingURL=broken-link.js.map