import { add } from './scores.js';
import { connect } from './wires.js';

document.getElementById('add').addEventListener('click', () => add(connect()));
