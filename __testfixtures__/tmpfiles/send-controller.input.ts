import express, { Request, Response, Router } from 'express';
import { promises as fs } from 'fs';
import path from 'path';

const INVOICES = path.join(process.cwd(), 'invoices');

class InvoiceController {
  async create(req: Request, res: Response) {
    await fs.writeFile(path.join(INVOICES, `${req.params.id}.txt`), req.body);
    res.status(201).end();
  }

  async show(req: Request, res: Response) {
    try {
      await fs.access(path.join(INVOICES, `${req.params.id}.txt`));
      return res.sendFile(path.join(INVOICES, `${req.params.id}.txt`));
    } catch {
      return res.status(404).json({ error: 'no such invoice' });
    }
  }
}

const controller = new InvoiceController();
const router = Router();
router.post('/:id', express.text(), (req, res) => controller.create(req, res));
router.get('/:id', (req, res) => controller.show(req, res));

const app = express();
app.use('/invoices', router);
app.listen(3000);
