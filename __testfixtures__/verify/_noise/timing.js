import { performance } from 'node:perf_hooks';
import { serve } from './serve.js';

/** Work that takes about a millisecond. */
function took() {
  const start = performance.now();
  while (performance.now() - start < 0.9);
  return Math.round((performance.now() - start) * 10) / 10;
}

serve(
  () => ({ took: Math.floor(took()), exact: took(), memory: process.memoryUsage().heapUsed, found: 3 }),
  () => [`<p>3 found in ${Math.round(took())} ms</p>`, `<p>pid ${process.pid}</p>`],
);
