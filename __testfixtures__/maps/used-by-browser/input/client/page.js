import { find } from '../shared/index.js';

document.querySelector('#price').textContent = find('1');
