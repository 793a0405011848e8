import { scryptHash } from './passwords.js';

const hash = await scryptHash('first');
console.log(hash);
