import { createClient } from 'redis';

export const redis = createClient();
redis.on('error', console.error);
void redis.connect();
