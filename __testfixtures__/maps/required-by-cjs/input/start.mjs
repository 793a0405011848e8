import { scoreOf } from './store.js';

console.log(await Promise.resolve(1), scoreOf('root'));
