import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

export async function pricesOf() {
  return client.hGetAll('prices');
}

export async function setPrice(product, price) {
  await client.hSet('prices', product, price);
}
