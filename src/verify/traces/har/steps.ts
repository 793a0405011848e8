import { Failure } from '../../../model/failure.js';
import type { NotCovered } from '../../../model/replay.js';
import type { TraceStep } from '../step.js';
import { recordedOf } from './answer.js';
import { bodyOf, missingBytes } from './body.js';
import { ownCookies, type RecordedCookies } from './cookies.js';
import { isWebSocket, mainOrigin, originOf, pathOf } from './origin.js';
import { othersNotCovered, webSocketNotCovered } from './not-covered.js';
import { headersOf } from './headers.js';
import { entriesOf, type HarEntry } from './schema.js';

/**
 * The requests of a HAR to the one server that got most of them, with the answers recorded.
 * @param name what to call it in errors
 * @throws Failure naming the first wrong entry and key
 */
export function stepsOfHar(har: unknown, name: string): { steps: TraceStep[]; notCovered: NotCovered[] } {
  const entries = entriesOf(har, name);
  const origin = mainOrigin(entries);
  if (origin === undefined) throw new Failure(`${name}: log.entries: no request over HTTP was recorded`);
  const http = entries.filter((entry) => !isWebSocket(entry));
  const own = http.filter((entry) => originOf(entry) === origin);
  const cookies: RecordedCookies = new Map();
  return {
    steps: own.map((entry) => stepOf(entry, cookies)),
    notCovered: [
      ...own.flatMap(cutBody),
      ...entries.filter(isWebSocket).map(webSocketNotCovered),
      ...othersNotCovered(http.filter((entry) => originOf(entry) !== origin)),
    ],
  };
}

function stepOf(entry: HarEntry, recorded: RecordedCookies): TraceStep {
  const client = entry._client ?? 'default';
  const cookies = ownCookies(entry, client, recorded);
  const body = bodyOf(entry.request.postData ?? undefined);
  const headers = headersOf(entry);
  if (body.contentType !== undefined) headers['content-type'] ??= body.contentType;
  return {
    method: entry.request.method,
    path: pathOf(entry),
    headers,
    ...(cookies && { cookies }),
    ...body.sent,
    client,
    recorded: recordedOf(entry),
  };
}

function cutBody(entry: HarEntry, index: number): NotCovered[] {
  const missing = missingBytes(entry.request);
  if (missing === 0) return [];
  const why = `${missing} bytes of its body are not in the recording, and are not sent (browsers leave out files)`;
  return [{ step: index + 1, method: entry.request.method, path: pathOf(entry), why }];
}
