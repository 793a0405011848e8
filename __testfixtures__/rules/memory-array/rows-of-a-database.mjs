import express from 'express';
import { Model } from 'objection';
import { Widget } from '@acme/widgets';

class Row extends Model {
  $beforeInsert() {
    this.madeAt = new Date().toISOString();
  }
}

export class Recipe extends Row {
  $beforeInsert() {
    this.steps = this.steps || [];
    this.labels = [];
    this.labels.push('new');
  }
}

export class Board extends Widget {
  labels = []; //~ memory-array labels

  beforeDraw(label) {
    this.labels.push(label);
    return this.labels.length;
  }
}

const app = express();
app.use(express.json());
app.post('/recipes', async (req, res) => res.json(await Recipe.query().insert(req.body)));
