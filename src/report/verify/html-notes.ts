import type { ReplayResult } from '../../model/replay.js';
import { markup, type Markup } from '../markup.js';
import { crashedReplicas } from './crashes.js';
import { box } from './html-steps.js';
import { carriedText, counted, noiseByPart, stepsText } from './words.js';

const LOG_LINES = 100;

/** What was not played, what the crashed replicas wrote, what was carried over, and what was not compared. */
export function notesOf(result: ReplayResult): Markup {
  const { notCovered, carried } = result;
  const noise = noiseByPart(result);
  return markup`${
    notCovered.length > 0 &&
    markup`<section>
<h2>Not covered</h2>
<ul>${notCovered.map(
      ({ step, method, path, why }) =>
        markup`<li>${step !== null && `step ${step} `}<code>${method} ${path}</code>: ${why}</li>`,
    )}</ul>
</section>
`
  }${logsOf(result)}${folded(
    'Carried over',
    `${counted(carried.length, 'value')} that the server made, taken from answers into later requests`,
    carried.map(carriedText),
  )}${folded(
    'Not compared',
    `${counted(noise.length, 'part')} of answers that differ by themselves`,
    noise.map(({ part, steps }) => `${part} (${stepsText(steps)})`),
  )}`;
}

function logsOf(result: ReplayResult): Markup {
  const crashed = crashedReplicas(result);
  if (!crashed.length) return markup``;
  return markup`<section>
<h2>Logs</h2>
${crashed.map(
  ({ name, log }) => markup`<details>
<summary>The last lines of ${name}</summary>
${box(`The last lines of ${name}`, log.length ? log.slice(-LOG_LINES).join('\n') : '(it wrote nothing)')}</details>
`,
)}</section>
`;
}

function folded(title: string, summary: string, items: readonly string[]): Markup {
  if (!items.length) return markup``;
  return markup`<section>
<h2>${title}</h2>
<details>
<summary>${summary}</summary>
<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>
</details>
</section>
`;
}
