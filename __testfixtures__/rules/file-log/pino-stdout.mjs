import pino from 'pino';

export const log = pino(pino.destination(1));
