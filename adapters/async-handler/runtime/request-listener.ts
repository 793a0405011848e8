// An asynchronous listener for the requests of an HTTP server: when it fails, the client still gets an answer.
import type { IncomingMessage, ServerResponse } from 'node:http';

export function answering(
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
): (request: IncomingMessage, response: ServerResponse) => void {
  return function (this: unknown, request, response) {
    new Promise((resolve) => resolve(listener.call(this, request, response))).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  };
}
