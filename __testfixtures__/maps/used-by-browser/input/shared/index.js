export { find, remember } from './prices.js';
