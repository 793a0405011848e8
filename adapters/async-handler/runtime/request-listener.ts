// An asynchronous listener for the requests of an HTTP server: when it fails, the client still gets an answer.
interface Answer {
  headersSent: boolean;
  statusCode: number;
  end(): unknown;
}

export function answering<Request, Response extends Answer>(
  listener: (request: Request, response: Response) => unknown,
): (request: Request, response: Response) => void {
  return function (this: unknown, request, response) {
    new Promise((resolve) => resolve(listener.call(this, request, response))).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  };
}
