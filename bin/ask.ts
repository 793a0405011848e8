import type { Answer, Offer } from '../src/choose.js';
import { patch } from '../src/report/patch.js';
import { textReport } from '../src/report/text.js';
import { shownPath } from '../src/report/words.js';
import type { Result } from '../src/model/result.js';
import type { Terminal } from './terminal.js';

const ANSWERS: Record<string, Answer> = { y: 'yes', n: 'no', a: 'all', q: 'quit' };
const QUESTION = 'Rewrite it? [y]es, [n]o, [a]ll that follow, [q]uit without the rest: ';

/**
 * Shows a site with its diff, and asks until there is an answer. The end of the input is an answer as well: no more.
 * @param base the folder that names in the diff are relative to
 */
export function asker(
  terminal: Terminal,
  messages: Result['messages'],
  base: string,
): (offer: Offer) => Promise<Answer> {
  return async (offer) => {
    terminal.stderr(`\n${shown(offer, terminal, messages, base)}`);
    for (;;) {
      terminal.stderr(QUESTION);
      const line = await terminal.nextLine();
      terminal.stderr(line === undefined ? '\n' : '');
      const answer = line === undefined ? 'quit' : ANSWERS[line.trim().toLowerCase().charAt(0)];
      if (answer) return answer;
    }
  };
}

function shown(
  { finding, drafts, related }: Offer,
  terminal: Terminal,
  messages: Result['messages'],
  base: string,
): string {
  const { cwd } = terminal;
  const result = {
    findings: [{ ...finding, outcome: 'transformed' as const }],
    notes: [],
    messages,
    written: false,
  };
  const others = related.map(({ finding: { name, location }, functions }) => {
    const where = `${name} (${shownPath(location.file, cwd)}:${location.line})`;
    return `  with ${where}: the same functions become async: ${functions.join(', ')}\n`;
  });
  return textReport(result, { cwd, color: terminal.color.stderr }) + others.join('') + patch(drafts, base);
}
