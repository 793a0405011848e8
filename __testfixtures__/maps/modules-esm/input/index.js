export * from './store.js';
export { scoreOf as look } from './store.js';
