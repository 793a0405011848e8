import express from 'express';
import { verifyRegistrationResponse, type WebAuthnCredential } from '@simplewebauthn/server';
import { wrap } from './state/async-handler';
import { binary, sharedMap } from './state/stores';

const app = express();
app.use(express.json());
const credentials = sharedMap<string, WebAuthnCredential>('credentials', { codec: binary });

app.post('/register', wrap(async (req, res) => {
  const { verified, registrationInfo } = await verifyRegistrationResponse(req.body);
  if (verified && registrationInfo) {
    const { credential } = registrationInfo;
    await credentials.set(credential.id, { id: credential.id, publicKey: credential.publicKey, counter: credential.counter });
  }
  res.json({ verified });
}));

app.get('/credentials/:id', wrap(async (req, res) => {
  res.json((await credentials.get(req.params.id))?.counter ?? null);
}));

app.listen(3000);
