import { connect } from './wires.js';

const scores = [];

export function add(score) {
  scores.push(score);
  connect().on('score', (one) => scores.push(one));
}
