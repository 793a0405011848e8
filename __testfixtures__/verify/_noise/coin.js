import { among, serve } from './serve.js';

serve(
  () => ({
    side: among(['head', 'tail']),
    die: among([1, 2, 3, 4, 5, 6]),
    lucky: Math.random() < 0.1,
    total: 3,
  }),
  () => [`<p>The coin shows ${among(['a head', 'a tail, again'])}, 3 throws are left.</p>`],
);
