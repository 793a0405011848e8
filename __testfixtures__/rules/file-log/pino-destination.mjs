import pino from 'pino';

export const log = pino(pino.destination('/var/log/shop.log')); //~ file-log pino.destination
