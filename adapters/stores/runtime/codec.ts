import { decode, encode } from './values.js';

/** How values become text and text values again. */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export const json: Codec = { encode, decode };
