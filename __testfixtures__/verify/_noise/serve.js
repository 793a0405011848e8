import { createServer } from 'node:http';

let visits = 0;

/**
 * Serves JSON, and a page at /page.
 * @param answer gives the JSON's value, and may set headers
 * @param page gives the lines of the page
 * With STATEFUL in the environment, both tell how many visits the process has had.
 */
export function serve(answer, page) {
  createServer((req, res) => {
    const isPage = req.url === '/page';
    res.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'application/json');
    const own = process.env.STATEFUL ? { visits: ++visits } : {};
    const text = own.visits ? ` <b>${visits} visits</b>` : '';
    res.end(isPage ? page(res).join('\n') + text : JSON.stringify({ ...answer(res), ...own }));
  }).listen(process.env.PORT);
}

export const among = (values) => values[Math.floor(Math.random() * values.length)];

export const shuffled = (values) =>
  values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
