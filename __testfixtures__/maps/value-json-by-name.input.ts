import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

const events = new Map<string, JSONRPCMessage>();

export async function keep(id: string, message: JSONRPCMessage): Promise<void> {
  events.set(id, message);
}

export async function isKnown(id: string): Promise<boolean> {
  return events.has(id);
}
