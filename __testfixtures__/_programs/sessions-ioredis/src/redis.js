import { Redis } from 'ioredis'

export const redis = new Redis(process.env.REDIS_URL ?? 'redis://localhost:6379')

redis.on('error', (error) => console.error('Redis:', error.message))
