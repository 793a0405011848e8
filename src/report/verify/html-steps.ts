import type { Difference, Outcome, ReplayResult, StepResult } from '../../model/replay.js';
import { markup, type Markup } from '../markup.js';
import { causesOf, failedSteps, findingText, replicaOf, stepsText, type VerifyStyle } from './words.js';

/** A longer body is cut: what is wrong with it is in the difference. */
const BODY = 4_000;

/** Each step that is not as on the baseline, with all that is known of it. */
export function brokenSteps(result: ReplayResult, style: VerifyStyle): Markup {
  const failed = failedSteps(result);
  if (!failed.length) return markup``;
  return markup`<section>
<h2>What broke</h2>
${failed.map((step) => articleOf(result, step, style))}</section>
`;
}

function articleOf(result: ReplayResult, step: StepResult, { cwd }: VerifyStyle): Markup {
  const { step: number, method, path, client, note, unexpected, crash, difference, findings } = step;
  const replica = replicaOf(result, step);
  return markup`<article id="step-${number}">
<h3>Step ${number}: <code>${method} ${path}</code></h3>
<p class="quiet">${client !== 'default' && markup`client ${client}, `}${replica}${note !== null && markup`: ${note}`}</p>
${unexpected !== null && markup`<p>${unexpected}</p>\n`}${
    crash !== null && markup`<p>${replica} had ended by itself before this request (${crash}).</p>\n`
  }${difference !== null && diffOf(difference, ['baseline', replica])}${
    findings.length > 0 &&
    markup`<p>What may explain it:</p>
<ul>${findings.map((finding) => markup`<li><code>${findingText(finding, cwd)}</code></li>`)}</ul>
`
  }<details>
<summary>The answers to step ${number}</summary>
<div class="answers">
${answerOf(step.answers.baseline, 'The baseline', number)}${answerOf(step.answers.replicas, capital(replica), number)}</div>
</details>
</article>
`;
}

/** Where it differs, then what was there and what is. */
function diffOf(
  { where, baseline, replicas }: Difference,
  [before, after]: readonly [string, string],
): Markup {
  return markup`<p><code>${where}</code></p>
<pre class="diff"><span class="good">- ${before}: ${baseline}</span>
<span class="bad">+ ${after}: ${replicas}</span></pre>
`;
}

function answerOf(outcome: Outcome, who: string, step: number): Markup {
  if ('error' in outcome)
    return markup`<div><h4>${who}</h4><p>gave no answer (${outcome.error}).</p></div>
`;
  const { status, headers, body, encoding } = outcome;
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => `${name}: ${one}`),
  );
  return markup`<div><h4>${who}: ${status}</h4>
${box(`Headers of ${who}, step ${step}`, lines.join('\n'))}${
    body.length > 0 &&
    box(`Body of ${who}, step ${step}`, encoding === 'base64' ? binary(body) : shortBody(body))
  }</div>
`;
}

/** What is long scrolls inside of its box, so the box must be reachable by keyboard. */
export function box(label: string, text: string): Markup {
  return markup`<pre tabindex="0" role="region" aria-label="${label}">${text}</pre>
`;
}

function shortBody(body: string): string {
  return body.length > BODY ? `${body.slice(0, BODY)}…\n(${body.length} characters)` : body;
}

function binary(base64: string): string {
  return `(binary, ${Math.floor((base64.length * 3) / 4) - (base64.match(/=+$/)?.[0].length ?? 0)} bytes)`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The findings behind all that broke, each with its steps. */
export function causesSection(result: ReplayResult, { cwd }: VerifyStyle): Markup {
  const causes = causesOf(result);
  if (!causes.length) return markup``;
  return markup`<section>
<h2>State that may explain it</h2>
<ul>${causes.map(
    ({ finding, steps }) =>
      markup`<li><code>${findingText(finding, cwd)}</code>: ${stepsText(steps)}${
        finding.fixedBy !== null && ` (try the transform ${finding.fixedBy})`
      }</li>`,
  )}</ul>
</section>
`;
}

/** What many requests at once did. */
export function racesOf({ races }: ReplayResult): Markup {
  if (!races.length) return markup``;
  return markup`<section>
<h2>Races</h2>
<p>Many requests at once leave something else behind than as many one after the other.</p>
${races.map(
  ({ step, method, path, times, seenIn, difference }) => markup`<article>
<h3>Step ${step}: <code>${method} ${path}</code>, ${times} times</h3>
<p class="quiet">seen in step ${seenIn}</p>
${diffOf(difference, ['one after the other', 'all at once'])}</article>
`,
)}</section>
`;
}
