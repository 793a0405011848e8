import { catalogue } from '../src/find/catalogue.js';
import { loadRules } from '../src/io/rules.js';
import { describeTransforms } from '../src/io/transforms.js';
import { BREAKAGE_ORDER, BREAKAGES } from '../src/report/breakages.js';

/** The transforms with the rules that they fix, then the rules by what breaks. */
export async function listText(): Promise<string> {
  const transforms = await describeTransforms();
  const names = transforms.map(({ meta }) => meta.name);
  const rules = catalogue(await loadRules(), transforms);
  const width = Math.max(...[...names, ...rules.map(({ name }) => name)].map((name) => name.length)) + 4;
  const row = (name: string, text: string): string => `${`  ${name}`.padEnd(width)}${text}`;
  const transformLines = transforms.flatMap(({ meta }) => [
    row(meta.name, meta.description),
    row('', `fixes: ${meta.rules.join(', ')}`),
  ]);
  const ruleBlocks = BREAKAGE_ORDER.flatMap((breaks) => {
    const own = rules.filter((rule) => rule.breaks === breaks);
    const lines = own.map(({ name, title }) => row(name, title));
    return own.length ? ['', `Rules: ${BREAKAGES[breaks].title.toLowerCase()}`, ...lines] : [];
  });
  return ['Transforms', ...transformLines, ...ruleBlocks, ''].join('\n');
}
