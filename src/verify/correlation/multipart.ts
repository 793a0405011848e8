/** A field of a form that is no file. */
export interface Field {
  name: string;
  value: string;
  /** Offset of the value in the body. */
  start: number;
}

const PART = /Content-Disposition: *form-data; *name="([^"]*)"([^\r\n]*)((?:\r?\n[^\r\n]+)*)\r?\n\r?\n/gi;

/** The fields of a multipart body. The first line is its delimiter, as everybody writes it. */
export function multipartFields(body: string): Field[] {
  const delimiter = /^--[^\r\n]+/.exec(body)?.[0];
  if (delimiter === undefined) return [];
  return [...body.matchAll(PART)].flatMap((match) => {
    const [head, name = '', rest = ''] = match;
    const start = match.index + head.length;
    const end = body.indexOf(`\n${delimiter}`, start);
    if (/filename/i.test(rest) || end < 0) return [];
    return [{ name, value: body.slice(start, end).replace(/\r$/, ''), start }];
  });
}
