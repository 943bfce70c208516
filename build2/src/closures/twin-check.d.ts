/**
 * What stands in the way of a twin, in words, or ''.
 *
 * A twin sees the variables of its module as they are when it is made. So nobody may assign to them, nor to `#private`
 * state of the class itself: there are two of that.
 */
export declare function findObstacle(constructor: object): string;
