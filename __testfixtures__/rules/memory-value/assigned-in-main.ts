import express from 'express';
import { connect } from './database.js';

let database: Awaited<ReturnType<typeof connect>>;

async function main(): Promise<void> {
  database = await connect();
}

main();

const app = express();
app.get('/', async (req, res) => res.json(await database.all()));
