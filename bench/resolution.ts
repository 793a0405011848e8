import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { resolve } from '../src/resolve/index.js';
import { judge, programOf, type Case } from '../__tests__/resolve/marked-program.js';

/**
 * `node bench/resolution.ts CASES.json`: how many small programs are resolved right. A case is a program with marks: the
 * state's declaration, each reference of it, a function that uses it, and each call of that function.
 */
function main(path: string): void {
  const cases = JSON.parse(readFileSync(path, 'utf8')) as Case[];
  const verdicts = cases.map((one) => ({ name: one.name, ...judge(resolve, programOf(one)) }));
  for (const { name, references, calls } of verdicts)
    for (const [what, verdict] of [
      ['references', references],
      ['calls', calls],
    ] as const) {
      if (!verdict) continue;
      const { missing, wrong, unresolved } = verdict;
      if (missing.length || wrong.length || unresolved.length)
        console.log(
          `${name}, ${what}: ${text('missing', missing)}${text('wrong', wrong)}${text('unresolved', unresolved)}`,
        );
    }
  console.table(
    Object.fromEntries(
      (['references', 'calls'] as const).map((what) => {
        const all = verdicts.flatMap((one) => one[what] ?? []);
        const right = all.filter(({ missing, wrong }) => !missing.length && !wrong.length);
        const wrong = all.filter((one) => one.wrong.length);
        const silent = all.filter((one) => one.missing.some((place) => !one.unresolved.includes(place)));
        return [
          what,
          {
            right: right.length,
            of: all.length,
            'resolved wrongly': wrong.length,
            'missing silently': silent.length,
          },
        ];
      }),
    ),
  );
}

function text(what: string, places: readonly string[]): string {
  return places.length ? `${what} ${places.join(', ')}; ` : '';
}

const [, , path] = argv;
if (path === undefined) {
  console.error('usage: resolution CASES.json');
  exit(2);
}
main(path);
