/** Collects garbage now: a heap can only be compared with itself after that. Needs `--expose-gc`. */
export function collect(): void {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  gc?.();
}
