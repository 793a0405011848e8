import type { Message } from '../../model/transform.js';

const text = (why: string): Message => ({
  kind: 'note',
  text: `\`{name}\` is written at run time and was left alone: ${why}`,
  advice: 'Look at it if you know better.',
});

/** Why something that run-time code writes is not reported. */
export const NOTES: Record<string, Message> = {
  'state-lazy': text('it is filled once, when it is first needed'),
  'state-one-way-flag': text('it goes one way only, at the start or the end of the process'),
  'state-connection': text('it tells how the connection of this replica is'),
  'state-handle': text('it holds what the process talks through: a client, a server, a timer'),
  'state-functions': text('it is a registry of functions'),
  'state-memo': text('it remembers what one function computes, and nobody else changes it'),
  'state-mirror': text('each replica reads it anew from its source'),
  'state-one-client': text('the process serves the one client that started it'),
  'state-closing-list': text('it lists what is open, only to close it'),
  'state-never-filled': text('nothing is ever put into it'),
  'state-throttle': text('it is the time of the last check'),
  'state-log-once': text('it only keeps the process from saying the same again in its log'),
  'state-log-count': text('only the log tells how many there were'),
  'state-back-off': text('it only says how long this replica waits until it tries again'),
  'state-stream-buffer': text('it holds the part of a message that has not come whole yet'),
  'state-part': text('it belongs to an entry of a list or table that is found itself'),
  'state-scratch': text('one function gives it a new value before it reads it'),
};
