import Fastify from 'fastify';
import secureSession from '@fastify/secure-session';

const fastify = Fastify();
fastify.register(secureSession, { key: Buffer.from(process.env.KEY, 'hex') });
