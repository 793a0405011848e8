import express, { Request, Response, Router } from 'express';
import { wrap } from './state/async-handler';
import { objectKey, objectStat, putObject, sendObject } from './state/objects';

const INVOICES = 'invoices';

class InvoiceController {
  async create(req: Request, res: Response) {
    await putObject(objectKey(INVOICES, `${req.params.id}.txt`), req.body);
    res.status(201).end();
  }

  async show(req: Request, res: Response) {
    try {
      await objectStat(objectKey(INVOICES, `${req.params.id}.txt`));
      return await sendObject(res.req, res, objectKey(INVOICES, `${req.params.id}.txt`)).catch(res.req.next);
    } catch {
      return res.status(404).json({ error: 'no such invoice' });
    }
  }
}

const controller = new InvoiceController();
const router = Router();
router.post('/:id', express.text(), wrap((req, res) => controller.create(req, res)));
router.get('/:id', (req, res) => controller.show(req, res));

const app = express();
app.use('/invoices', router);
app.listen(3000);
