import type { Result } from './report.js';
export declare function formatTables(results: readonly Result[]): string;
