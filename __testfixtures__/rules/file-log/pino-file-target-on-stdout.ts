import { pino } from 'pino';

const transport = { target: 'pino/file', options: { destination: 1 } };

export const log = pino({ level: 'info', transport });
