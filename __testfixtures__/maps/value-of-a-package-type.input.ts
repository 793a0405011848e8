import type { Message } from 'some-queue';

const events = new Map<string, Message>();

export async function keep(id: string, message: Message): Promise<void> {
  events.set(id, message);
}

export async function isKnown(id: string): Promise<boolean> {
  return events.has(id);
}
