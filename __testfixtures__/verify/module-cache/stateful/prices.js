import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

/** All prices, read once: they hardly ever change. */
let cached;

export async function pricesOf() {
  cached ??= await client.hGetAll('prices');
  return cached;
}

export async function setPrice(product, price) {
  await client.hSet('prices', product, price);
  cached = undefined;
}
