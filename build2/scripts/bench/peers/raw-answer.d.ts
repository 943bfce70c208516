import type { Request } from './raw.js';
export declare function answer(request: Request): readonly unknown[] | undefined;
