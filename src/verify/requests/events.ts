import type { IncomingMessage } from 'node:http';
import { parseJson } from './json.js';

/** How much of a stream of events is read, which may have no end. */
export interface EventLimits {
  /** Events (default 50). */
  count?: number;
  /** Milliseconds without a new one (default 2,000). */
  silenceMs?: number;
}

const END = /\r\n\r\n|\n\n|\r\r/;

export function isEventStream(contentType: string | undefined): boolean {
  return /^text\/event-stream\b/i.test(contentType ?? '');
}

/**
 * The events that come before the stream ends or a limit is reached, as they came; what is not whole is left out.
 * @param totalMs for all of them
 */
export async function readEvents(
  response: IncomingMessage,
  limits: EventLimits,
  totalMs: number,
): Promise<string> {
  const { count = 50, silenceMs = 2_000 } = limits;
  let text = '';
  let seen = 0;
  // Comments keep the connection alive and are no events.
  const stop = () => response.destroy();
  const silence = setTimeout(stop, silenceMs);
  const total = setTimeout(stop, totalMs);
  response.setEncoding('utf8');
  try {
    for await (const chunk of response) {
      text += chunk as string;
      const now = eventsOf(text).length;
      if (now > seen) silence.refresh();
      seen = now;
      if (seen >= count) break;
    }
  } catch {
    // It was stopped, or broke off: there is what there is.
  } finally {
    clearTimeout(silence);
    clearTimeout(total);
    response.destroy();
  }
  return wholeBlocks(text)
    .filter((block) => eventOf(block) !== undefined)
    .slice(0, count)
    .map((block) => `${block}\n\n`)
    .join('');
}

/** An event of the stream. */
export interface StreamEvent {
  event?: string;
  id?: string;
  /** What its JSON says, if it is JSON. */
  data: unknown;
}

/** The events in the text of a stream. */
export function eventsOf(text: string): StreamEvent[] {
  return wholeBlocks(text).flatMap((block) => eventOf(block) ?? []);
}

function wholeBlocks(text: string): string[] {
  return text.split(END).slice(0, -1);
}

/** Undefined for what has no data: comments, and times for reconnecting. */
function eventOf(block: string): StreamEvent | undefined {
  const fields = new Map<string, string[]>();
  for (const line of block.split(/\r\n|\n|\r/)) {
    const [, name = '', value = ''] = /^([^:]+):? ?(.*)$/s.exec(line) ?? [];
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  const data = fields.get('data')?.join('\n');
  if (data === undefined) return undefined;
  const [event, id] = [fields.get('event')?.at(-1), fields.get('id')?.at(-1)];
  return {
    ...(event !== undefined && { event }),
    ...(id !== undefined && { id }),
    data: parseJson(data) ?? data,
  };
}
