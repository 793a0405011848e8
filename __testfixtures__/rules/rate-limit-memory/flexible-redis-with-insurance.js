const { RateLimiterMemory, RateLimiterRedis } = require('rate-limiter-flexible');
const { client } = require('redis-client');

exports.limiter = new RateLimiterRedis({
  storeClient: client,
  points: 5,
  insuranceLimiter: new RateLimiterMemory({ points: 1 }),
});
