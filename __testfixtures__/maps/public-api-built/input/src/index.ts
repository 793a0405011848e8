import { counted, counting } from './counts.js';

export * from './scores.js';
export { counted, counting };
