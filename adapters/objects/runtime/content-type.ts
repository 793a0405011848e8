import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  ...{ avif: 'image/avif', bmp: 'image/bmp', gif: 'image/gif', ico: 'image/x-icon', jpeg: 'image/jpeg' },
  ...{ jpg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml', tiff: 'image/tiff', webp: 'image/webp' },
  ...{ css: 'text/css', csv: 'text/csv', htm: 'text/html', html: 'text/html', md: 'text/markdown' },
  ...{ js: 'text/javascript', mjs: 'text/javascript', txt: 'text/plain', log: 'text/plain', xml: 'text/xml' },
  ...{ json: 'application/json', pdf: 'application/pdf', wasm: 'application/wasm', zip: 'application/zip' },
  ...{ gz: 'application/gzip', tar: 'application/x-tar', ics: 'text/calendar', rtf: 'application/rtf' },
  ...{ mp3: 'audio/mpeg', ogg: 'audio/ogg', wav: 'audio/wav', mp4: 'video/mp4', webm: 'video/webm' },
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** The content type of a file with this name, by its ending. */
export function contentTypeOf(name: string): string {
  const type = TYPES[extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream';
  return /^text\/|\/json$/.test(type) ? `${type}; charset=utf-8` : type;
}
