const nothing = [];
/** For work that stays in its thread: nothing is copied. */
export const identityCodec = {
    encode: (value) => ({ body: value, transfer: nothing }),
    again: (body) => ({ body, transfer: nothing }),
    decode: (body) => ({ value: body }),
};
//# sourceMappingURL=codec.js.map