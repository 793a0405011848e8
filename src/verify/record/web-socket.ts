import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RecordedExchange } from './exchange.js';
import { askTarget, beginExchange, originsOf } from './forward.js';
import { headersForTarget, listOf } from './headers.js';

/** Connects a browser's WebSocket with the app. Only that there was one is recorded, not what is said. */
export function passUpgrade(
  request: IncomingMessage,
  browser: Duplex,
  head: Buffer,
  target: URL,
): RecordedExchange {
  const { connection, upgrade } = request.headers;
  const headers = { ...headersForTarget(request.headers, originsOf(request, target)), connection, upgrade };
  const exchange = { ...beginExchange(request, headers, 0), isWebSocket: true };
  const upstream = askTarget(target, exchange, headers);
  browser.once('error', () => upstream.destroy());
  browser.once('close', () => upstream.destroy());
  upstream.once('error', () => browser.destroy());
  upstream.once('response', (answer) => {
    browser.end(`${headOf(answer)}`);
    answer.resume();
  });
  upstream.once('upgrade', (answer, app, appHead) => {
    browser.write(headOf(answer));
    browser.write(appHead);
    app.write(head);
    app.once('error', () => browser.destroy());
    browser.once('close', () => app.destroy());
    browser.pipe(app).pipe(browser);
  });
  upstream.end();
  return exchange;
}

function headOf(answer: IncomingMessage): string {
  const lines = listOf(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\n${lines.join('')}\r\n`;
}
