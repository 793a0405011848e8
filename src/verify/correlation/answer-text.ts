import type { Answer } from '../../model/replay.js';
import { headerOf } from '../requests/headers.js';
import { parseJson } from '../requests/json.js';
import { type Tag, tagsOf } from './html.js';

/** An answer, read as what it is at most once. */
export interface AnswerText {
  answer: Answer;
  /** The path of the request, which relative links are relative to. */
  requestPath: string;
  /** The body's text; empty for bytes, and for what is too long to look through. */
  text: string;
  /** A list or an object; undefined if the body is none. */
  json: unknown;
  /** Of an HTML page. */
  tags: readonly Tag[];
}

const LONGEST = 2_000_000;

export function answerText(answer: Answer, requestPath: string): AnswerText {
  const isText = answer.encoding === 'utf8' && answer.body.length <= LONGEST;
  const text = isText ? answer.body : '';
  const json = parseJson(text);
  const isHtml = /html/.test(headerOf(answer, 'content-type') ?? '') || /^\s*</.test(text);
  return { answer, requestPath, text, json, tags: json === undefined && isHtml ? tagsOf(text) : [] };
}

/** The text of a header, or of the body. */
export function textOf({ answer, text }: AnswerText, header: string | undefined): string {
  return header === undefined ? text : (headerOf(answer, header) ?? '');
}
