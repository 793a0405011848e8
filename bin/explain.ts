import { nearestNames } from '../src/discover/nearest.js';
import { catalogue } from '../src/find/catalogue.js';
import { rulePage, transformPage } from '../src/io/pages.js';
import { loadRules } from '../src/io/rules.js';
import { describeTransforms } from '../src/io/transforms.js';
import { Failure } from '../src/model/failure.js';
import type { Message } from '../src/model/transform.js';

/**
 * What a code of the reports means: the page of a rule or a transform, or the words of a reason.
 * @throws Failure for an unknown code, with the nearest ones
 */
export async function explainText(code: string): Promise<string> {
  const transforms = await describeTransforms();
  const names = transforms.map(({ meta }) => meta.name);
  const rules = await loadRules();
  const known = catalogue(rules, transforms);
  const pages = await pagesOf(known.filter(({ name }) => name === code));
  const page = pages.get(code) ?? (names.includes(code) ? await transformPage(code) : undefined);
  const owners = [
    ...transforms.map(({ meta, messages }) => ({ owner: `transform ${meta.name}`, message: messages[code] })),
    ...rules.map(({ meta, messages }) => ({ owner: `rule ${meta.name}`, message: messages[code] })),
  ];
  const reasons = owners.flatMap(({ owner, message }) =>
    message && (message.kind !== 'rule' || page === undefined) ? [reasonText(code, owner, message)] : [],
  );
  const texts = [...(page === undefined ? [] : [page]), ...reasons];
  if (texts.length) return texts.join('\n');
  const messages = [...transforms, ...rules].flatMap((one) => Object.keys(one.messages));
  throw unknown(code, [...new Set([...known.map(({ name }) => name), ...names, ...messages])]);
}

/** The pages of rules by their names; a rule without one of its own has that of its transform. */
export async function pagesOf(
  rules: readonly { name: string; fixedBy: string | null }[],
): Promise<Map<string, string>> {
  const pages = await Promise.all(
    rules.map(async ({ name, fixedBy }) => {
      const page = (await rulePage(name)) ?? (fixedBy === null ? undefined : await transformPage(fixedBy));
      return page === undefined ? [] : [[name, page] as const];
    }),
  );
  return new Map(pages.flat());
}

const KINDS: Record<Message['kind'], string> = {
  rule: 'a finding',
  refuse: 'a reason to leave code as it is',
  review: 'something to look at after a rewrite',
  info: 'good to know',
  note: 'something that was looked at and left alone',
};

function reasonText(code: string, owner: string, { kind, text, advice }: Message): string {
  return `${code}: ${KINDS[kind]} (${owner})\n\n${text}\n${advice ? `→ ${advice}\n` : ''}`;
}

function unknown(code: string, known: readonly string[]): Failure {
  const near = nearestNames(code, known).slice(0, 3);
  const hint = near.length ? `did you mean ${near.join(' or ')}?` : 'stateless-codemod list shows the rules';
  return new Failure(`nothing is known of "${code}": ${hint}`);
}
