/** How wide a text is on a terminal, and how to make it fit. */
/** Two columns: East Asian wide characters (by block, roughly) and emoji. */
const wide = new RegExp('[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f]' +
    '|[\\uff01-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]|\\p{Emoji_Presentation}', 'u');
/** None: marks on the letter before, joiners and variation selectors. */
const zero = /^(?:\p{M}|\p{Cf}|[\ufe00-\ufe0f])$/u;
/** What would move the cursor or break the line. */
const control = /[\p{Cc}\u2028\u2029]+/gu;
/** Makes a text safe to stand in one line. */
export function toOneLine(text) {
    return text.replace(control, ' ').trim();
}
/** The columns that a text without control characters takes. */
export function widthOf(text) {
    let columns = 0;
    for (const character of text)
        columns += widthOfCharacter(character);
    return columns;
}
/** The text, or as much of its beginning as fits with an ellipsis after it. */
export function cutTo(columns, text) {
    if (widthOf(text) <= columns)
        return text;
    if (columns < 1)
        return '';
    let kept = '';
    let used = 1;
    for (const character of text) {
        used += widthOfCharacter(character);
        if (used > columns)
            break;
        kept += character;
    }
    return `${kept}…`;
}
function widthOfCharacter(character) {
    if (character <= '~')
        return 1;
    if (zero.test(character))
        return 0;
    return wide.test(character) ? 2 : 1;
}
//# sourceMappingURL=width.js.map