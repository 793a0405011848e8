import express from 'express';
import { exportJWK, generateKeyPair, SignJWT, type KeyLike } from 'jose';

class Keys {
  #own: KeyLike | undefined;
  signing: KeyLike | undefined;

  async make(): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('RS256'); //~ start-up-secret secret
    this.signing = privateKey;
    this.#own = publicKey;
  }

  sign(subject: string): Promise<string> {
    return new SignJWT({ sub: subject }).setProtectedHeader({ alg: 'RS256' }).sign(this.signing!);
  }

  published(): Promise<object> {
    return exportJWK(this.#own!);
  }
}

const keys = new Keys();
const app = express();
app.get('/keys', async (_req, res) => res.json({ keys: [await keys.published()] }));
app.post('/tokens/:id', async (req, res) => res.send(await keys.sign(req.params.id)));
await keys.make();
