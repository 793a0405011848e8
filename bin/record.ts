import { Failure } from '../src/model/failure.js';
import type { Terminal } from './terminal.js';
import type { RecordArguments } from './verify-arguments.js';

/** `verify record`. */
export function runRecord(_args: RecordArguments, _terminal: Terminal): Promise<number> {
  return Promise.reject(new Failure('not there yet'));
}
