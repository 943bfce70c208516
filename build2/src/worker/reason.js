export function encodeReason(codec, reason) {
    try {
        return codec.encode(reason, 'error', { lenient: true });
    }
    catch (error) {
        // What was thrown cannot travel, whatever is left out of it: this says why.
        return codec.encode(error, 'error');
    }
}
//# sourceMappingURL=reason.js.map