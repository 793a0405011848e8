export { MemoryUsers } from './memory.js';
export { check } from './check.js';
