import { script } from './commands.js';

// Whoever comes late does not free the lock of the next holder.
export const RELEASE = script(`
  if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
`);
