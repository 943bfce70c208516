/** A package of ES modules. */
import { deep } from './lib/deep.js';

const hidden = 2;
export const double = (x) => x * hidden;
export const viaDeep = (x) => deep(x) + hidden;
export default function greet(name) {
  return `hello ${name}`;
}
export class Model {
  constructor(weights) {
    this.weights = weights;
  }
  predict(x) {
    return this.weights.reduce((sum, weight) => sum + weight * x, 0);
  }
}
export class ModelError extends Error {
  name = 'ModelError';
}
export const tools = { half: (x) => x / hidden };
export const make = (n) => (x) => x + n + hidden;
