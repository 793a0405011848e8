import { among, serve, shuffled } from './serve.js';

const TIPS = ['drink water', 'sleep well', 'go for a walk', 'read a book', 'call a friend', 'cook'];
const some = () => shuffled(TIPS).slice(0, Math.floor(Math.random() * 4));

serve(
  () => ({ tips: some(), best: among(TIPS), offer: among([null, { price: 3 }, 'none']), total: TIPS.length }),
  () => [
    '<ul>',
    ...some().map((tip) => `<li>${tip}</li>`),
    '</ul>',
    `<p>${some().join(', ')} of ${TIPS.length}</p>`,
  ],
);
