/** Where a rate limiter says what it counts in, and what that means when it does not. */
export interface RateLimiter {
  /** Options that name a store; the first that is given counts. */
  stores: string[];
  /** Index of the argument that holds the options, or `plugin`: the second argument of `register`. */
  options: number | 'plugin';
  /** Always in memory, whatever the options are. */
  always?: true;
  /** The store is not an option but the argument itself. */
  storeArgument?: true;
}

const EXPRESS: RateLimiter = { stores: ['store'], options: 0 };
const FASTIFY: RateLimiter = { stores: ['redis', 'store'], options: 'plugin' };
const ALWAYS: RateLimiter = { stores: [], options: 0, always: true };

/** Rate limiters by `package|path`, as a trace names them. */
export const RATE_LIMITERS: Record<string, RateLimiter> = {
  'express-rate-limit|': EXPRESS,
  'express-rate-limit|rateLimit': EXPRESS,
  'express-rate-limit|RateLimit': EXPRESS,
  'express-slow-down|': EXPRESS,
  'express-slow-down|slowDown': EXPRESS,
  'hono-rate-limiter|rateLimiter': EXPRESS,
  'graphql-rate-limit|createRateLimitDirective': EXPRESS,
  'graphql-rate-limit|createRateLimitRule': EXPRESS,
  'graphql-rate-limit|getGraphQLRateLimiter': EXPRESS,
  'koa2-ratelimit|RateLimit.middleware': EXPRESS,
  'koa-ratelimit|': { stores: ['db'], options: 0 },
  'koa-express-ratelimit|': EXPRESS,
  'koa-simple-ratelimit|': { stores: ['db'], options: 0 },
  '@fastify/rate-limit|': FASTIFY,
  'fastify-rate-limit|': FASTIFY,
  'rate-limiter-flexible|RateLimiterMemory': ALWAYS,
  'rate-limiter-flexible|RateLimiterCluster': ALWAYS,
  'rolling-rate-limiter|InMemoryRateLimiter': ALWAYS,
  'limiter|RateLimiter': ALWAYS,
  'limiter|TokenBucket': ALWAYS,
  'limiter-es6-compat|RateLimiter': ALWAYS,
  'limiter-es6-compat|TokenBucket': ALWAYS,
  'connect-ratelimit|': ALWAYS,
  'koa-better-ratelimit|': ALWAYS,
  'lambda-rate-limiter|': ALWAYS,
  'ddos|': ALWAYS,
  'express-throttle|': EXPRESS,
  'express-bouncer|': ALWAYS,
  'express-brute|': { stores: [], options: 0, storeArgument: true },
  '@nestjs/throttler|ThrottlerModule.forRoot': { stores: ['storage'], options: 0 },
  '@nestjs/throttler|ThrottlerModule.forRootAsync': { stores: ['storage'], options: 0 },
};

/** Stores that these packages bring, which live in memory. */
export const MEMORY_STORES =
  /^(express-rate-limit|express-brute|express-slow-down|koa2-ratelimit|graphql-rate-limit|hono-rate-limiter)\|.*(Memory|InMemory)\w*\(\)$|^@nestjs\/throttler\|ThrottlerStorageService\(\)$/;
