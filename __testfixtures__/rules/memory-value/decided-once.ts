import { execSync } from 'child_process';
import express from 'express';

class Tools {
  static hasConverter: boolean | null = null;

  static check(): boolean {
    if (this.hasConverter !== null) return this.hasConverter;
    try {
      execSync('which convert');
      this.hasConverter = true;
    } catch {
      this.hasConverter = false;
    }
    return this.hasConverter;
  }
}

const app = express();
app.get('/', (req, res) => res.json(Tools.check()));
