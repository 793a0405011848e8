const { RateLimiterMemory } = require('rate-limiter-flexible');

exports.limiter = new RateLimiterMemory({ points: 5, duration: 1 }); //~ rate-limit-memory limiter
