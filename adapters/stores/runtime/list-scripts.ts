import { script } from './commands.js';

// Puts a new list in place of the one that the caller has seen (ARGV[1] items from ARGV[2] on), if it is still there.
export const SWAP = script(`
  local length = tonumber(ARGV[1])
  local items = redis.call('LRANGE', KEYS[1], 0, -1)
  if #items ~= length then return 0 end
  for i = 1, length do
    if items[i] ~= ARGV[i + 1] then return 0 end
  end
  redis.call('DEL', KEYS[1])
  for i = length + 2, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[i]) end
  return 1
`);

// Fills a list once: whoever sets the marker. What is gone since does not come back.
export const SEED_LIST = script(`
  if redis.call('SETNX', KEYS[2], 1) == 0 then return end
  for _, item in ipairs(ARGV) do redis.call('RPUSH', KEYS[1], item) end
`);

// Appends, and keeps the newest ARGV[1] items; answers how many there were before some went.
export const PUSH_BOUNDED = script(`
  for i = 2, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[i]) end
  local length = redis.call('LLEN', KEYS[1])
  redis.call('LTRIM', KEYS[1], -tonumber(ARGV[1]), -1)
  return length
`);
