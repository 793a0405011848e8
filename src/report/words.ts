import type { Result } from '../model/result.js';

/** The words of a code, its arguments filled in. A code without words is a defect of the transform. */
export function words(
  messages: Result['messages'],
  code: string,
  args: Record<string, string>,
): { text: string; advice: string } {
  const message = messages[code];
  if (!message) throw new Error(`no words for the code ${code}`);
  return { text: fill(message.text, args), advice: fill(message.advice, args) };
}

function fill(text: string, args: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}

/** A path as the reports show it: relative to the working directory, with `/`. */
export function shownPath(file: string, cwd: string): string {
  const base = cwd.endsWith('/') ? cwd : `${cwd}/`;
  if (file.startsWith(base)) return file.slice(base.length);
  const from = cwd.split('/');
  const to = file.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** How many findings ended how. The last three add up to the first. */
export function countsOf({
  findings,
}: Pick<Result, 'findings'>): Record<'found' | 'transformed' | 'refused' | 'suppressed', number> {
  const count = (outcome: string): number => findings.filter((finding) => finding.outcome === outcome).length;
  return {
    found: findings.length,
    transformed: count('transformed'),
    refused: count('refused'),
    suppressed: count('suppressed'),
  };
}
