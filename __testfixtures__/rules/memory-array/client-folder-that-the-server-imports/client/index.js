import { add } from './scores.js';

document.getElementById('add').addEventListener('click', () => add(1));
