import { randomUUID } from 'node:crypto';
import { track } from 'telemetry';

const session = randomUUID();
track('started', { session });
