import { decode } from './url.js';

/** How a value is written where it is used. */
export type Coding = 'plain' | 'bytes' | 'url' | 'form' | 'json string' | 'json value';

/** The value that a text stands for. */
export function decodeAs(coding: Coding, text: string): string {
  switch (coding) {
    case 'plain':
    case 'json value':
      return text;
    case 'bytes':
      return Buffer.from(text, 'latin1').toString();
    case 'url':
      return decode(text);
    case 'form':
      return decode(text.replaceAll('+', ' '));
    case 'json string':
      return decodeJson(text);
  }
}

/** The text that stands for a value. */
export function encodeAs(coding: Coding, value: string): string {
  switch (coding) {
    case 'plain':
      return value;
    case 'bytes':
      return Buffer.from(value).toString('latin1');
    case 'url':
      return encodeURIComponent(value);
    case 'form':
      return encodeURIComponent(value).replaceAll('%20', '+');
    case 'json string':
      return JSON.stringify(value).slice(1, -1);
    case 'json value':
      // An id that was a number is one still, or a string from now on.
      return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? value : JSON.stringify(value);
  }
}

function decodeJson(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
