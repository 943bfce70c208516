/** A module with top-level await. */
const found = await new Promise<string>((resolve) => setTimeout(resolve, 5, 'after top-level await'));
export const ready = (): string => found;
export class Ready {
  text = found;
}
