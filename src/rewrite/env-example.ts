import type { EnvironmentVariable } from '../model/plan.js';

/**
 * Appends `# comment` and `NAME=example` for each variable that the text of a `.env.example` does not name yet.
 * `export NAME=` and a commented-out `# NAME=` count as named. Line ends, the habit of a last line end and of blank
 * lines between variables stay; the text that is there is never changed, so a second run changes nothing.
 */
export function editEnvExample(text: string, variables: EnvironmentVariable[]): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const endsLine = text === '' || text.endsWith('\n');
  const apart = /\n\r?\n/.test(text.trimEnd()) ? lineEnd : '';

  const missing = variables.filter(
    ({ name }, i) => !names(text, name) && variables.findIndex((other) => other.name === name) === i,
  );
  const blocks = missing.map((variable) => linesOf(variable).join(lineEnd));
  if (blocks.length === 0) return text;

  const opened = endsLine ? text : text + lineEnd;
  const gap = /(^|\n)\r?\n$/.test(opened) ? '' : apart;
  return opened + gap + blocks.join(lineEnd + apart) + (endsLine ? lineEnd : '');
}

function names(text: string, name: string): boolean {
  const escaped = name.replace(/[^\w]/g, '\\$&');
  return new RegExp(`^\\uFEFF?[\\t #]*(?:export[\\t ]+)?${escaped}[\\t ]*=`, 'm').test(text);
}

function linesOf({ name, example, comment }: EnvironmentVariable): string[] {
  const comments = comment.split(/\r?\n/).filter((line) => line !== '');
  return [...comments.map((line) => `# ${line}`), `${name}=${example}`];
}
