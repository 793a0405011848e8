import { randomBytes, scrypt } from 'node:crypto';
import plugin from 'fastify-plugin';

const passwords = { hash: scryptHash };

export async function scryptHash(value: string): Promise<string> {
  return new Promise((resolve) => {
    const salt = randomBytes(16);
    scrypt(value, salt, 32, (_error, key) => resolve(`${salt.toString('hex')}.${key.toString('hex')}`));
  });
}

export default plugin(async (fastify) => {
  fastify.decorate('passwords', passwords);
});
