import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { sharedMap } from './state/stores';

const events = sharedMap<string, JSONRPCMessage>('events');

export async function keep(id: string, message: JSONRPCMessage): Promise<void> {
  await events.set(id, message);
}

export async function isKnown(id: string): Promise<boolean> {
  return await events.has(id);
}
