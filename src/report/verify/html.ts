import type { ReplayResult, StepResult } from '../../model/replay.js';
import { markup, type Markup } from '../markup.js';
import { notesOf } from './html-notes.js';
import { brokenSteps, causesSection, racesOf } from './html-steps.js';
import { STYLE } from './style.js';
import { conclusion, counted, nextSteps, replicaOf, runText, type VerifyStyle } from './words.js';

/** A longer table is closed at first. */
const OPEN_UP_TO = 40;

/**
 * The report as a page for a browser: one file that loads nothing and runs nothing. All that comes from the app or the
 * trace is shown as text.
 */
export function verifyHtml(result: ReplayResult, style: VerifyStyle): string {
  const { interchangeable } = result;
  const title = interchangeable
    ? 'Any process can answer any request'
    : 'Not every process can answer every request';
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
${STYLE}
</head>
<body>
<header>
<h1 class="${interchangeable ? 'good' : 'bad'}">${title}</h1>
<p>${conclusion(result)}.</p>
${countsOf(result)}
<p class="quiet">${runText(result)}.</p>
</header>
<main>
${baselineSection(result)}${brokenSteps(result, style)}${racesOf(result)}${causesSection(result, style)}${nextSection(result, style)}${requestsSection(result)}${notesOf(result)}</main>
</body>
</html>
`;
  return page.text;
}

function countsOf({ counts, races, notCovered }: ReplayResult): Markup {
  const items: [count: number, text: string, kind: string][] = [
    [counts.same, 'same', 'good'],
    [counts.different, 'different', 'bad'],
    [counts.unexpected, 'not as the trace expects', 'bad'],
    [races.length, races.length === 1 ? 'race' : 'races', 'bad'],
    [notCovered.length, 'not covered', 'warn'],
  ];
  const shown = items.filter(([count], index) => count > 0 || index === 0);
  return markup`<ul class="counts">${shown.map(
    ([count, text, kind]) => markup`<li class="${kind}"><strong>${count}</strong> ${text}</li>`,
  )}</ul>`;
}

function baselineSection({ steps }: ReplayResult): Markup {
  const wrong = steps.filter(({ baselineUnexpected }) => baselineUnexpected !== null);
  if (!wrong.length) return markup``;
  return markup`<section>
<h2 class="warn">Not as the trace expects on one process either</h2>
<p>The trace or the app is wrong to begin with; look at ${wrong.length === 1 ? 'this' : 'these'} first.</p>
<ul>${wrong.map(
    ({ step, method, path, baselineUnexpected }) =>
      markup`<li>step ${step} <code>${method} ${path}</code>: ${baselineUnexpected ?? ''}</li>`,
  )}</ul>
</section>
`;
}

function nextSection(result: ReplayResult, style: VerifyStyle): Markup {
  const next = nextSteps(result, style);
  if (!next.length) return markup``;
  return markup`<section>
<h2>Next</h2>
<dl>${next.map(([command, meaning]) => markup`<dt><code>${command}</code></dt><dd>${meaning}</dd>`)}</dl>
</section>
`;
}

function requestsSection(result: ReplayResult): Markup {
  const { steps } = result;
  return markup`<section>
<h2>Requests</h2>
<details${steps.length <= OPEN_UP_TO && markup` open`}>
<summary>All ${counted(steps.length, 'request')}, in their order</summary>
<table>
<thead><tr><th scope="col">Step</th><th scope="col">Request</th><th scope="col">Result</th></tr></thead>
<tbody>
${steps.map((step) => rowOf(result, step))}</tbody>
</table>
</details>
</section>
`;
}

function rowOf(result: ReplayResult, step: StepResult): Markup {
  const { step: number, method, path, client, verdict, baselineUnexpected } = step;
  const isBroken = verdict !== 'same';
  return markup`<tr><th scope="row">${isBroken ? markup`<a href="#step-${number}">${number}</a>` : number}</th><td><code>${method} ${path}</code>${
    client !== 'default' && markup` <span class="quiet">${client}</span>`
  }</td><td><span class="verdict ${isBroken ? 'bad' : 'good'}">${verdict}</span>${
    baselineUnexpected !== null && markup` <span class="warn">(not as the trace expects)</span>`
  } <span class="quiet">${replicaOf(result, step)}</span></td></tr>
`;
}
