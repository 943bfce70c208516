/** The worker of raw-fork. */
import { answer } from './raw-answer.js';
import type { Request } from './raw.js';

process.on('message', (request) => {
  const results = answer(request as Request);
  if (results !== undefined) process.send?.(results);
});
