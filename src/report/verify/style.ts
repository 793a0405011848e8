import { Markup } from '../markup.js';

/** One column, from a phone on; colours as the reader's system has them, with a contrast of 4.5 and more. */
export const STYLE = new Markup(`<style>
:root { color-scheme: light dark; --page: #fff; --box: #f3f4f6; --line: #c9ced6; --text: #1b1f24; --quiet: #555d68;
  --bad: #9f1414; --good: #14602a; --warn: #7a4a00; --link: #0a4ea3; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14171b; --box: #1f242b; --line: #3d4550; --text: #e7eaee; --quiet: #aab3bf;
    --bad: #ff9c94; --good: #8fdc9f; --warn: #f0c674; --link: #8ec1ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
h4 { font-size: 1rem; margin: .75rem 0 .25rem; }
p, ul { margin: .4rem 0; }
ul { padding-left: 1.25rem; }
a { color: var(--link); }
code, pre { font: .875rem/1.45 ui-monospace, Menlo, Consolas, monospace; }
pre { margin: .4rem 0; padding: .6rem .75rem; background: var(--box); border-radius: .35rem;
  white-space: pre-wrap; overflow: auto; max-height: 24rem; }
pre.diff { max-height: none; }
article { margin: .75rem 0; padding: .75rem; border: 1px solid var(--line); border-left: .3rem solid var(--bad);
  border-radius: .35rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { overflow-wrap: normal; }
th[scope=row] { width: 1%; font-weight: 400; text-align: right; }
td:last-child { width: 34%; }
.verdict { white-space: nowrap; }
summary { padding: .35rem 0; cursor: pointer; color: var(--link); }
summary:focus-visible, a:focus-visible, pre:focus-visible { outline: .15rem solid var(--link); outline-offset: .1rem; }
dl { margin: .4rem 0; }
dt { font-weight: 600; }
dd { margin: 0 0 .3rem; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
.counts li { padding: .25rem .75rem; background: var(--box); border-radius: 1rem; }
.answers { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.answers > * { min-width: 0; }
.bad { color: var(--bad); }
.good { color: var(--good); }
.warn { color: var(--warn); }
.quiet { color: var(--quiet); }
</style>`);
