import { type Kind, PLAIN, PRIMITIVE, problem, promiseOf } from './kind.js';

/** Data of @simplewebauthn/server: keys are bytes. */
const BYTES = problem('binary-value', 'Uint8Array');

const CREDENTIAL = having({ id: PRIMITIVE, publicKey: BYTES, counter: PRIMITIVE, transports: PLAIN });

const VERIFIED = having({
  verified: PRIMITIVE,
  registrationInfo: having({
    credential: CREDENTIAL,
    credentialID: PRIMITIVE,
    credentialPublicKey: BYTES,
    counter: PRIMITIVE,
    fmt: PRIMITIVE,
    aaguid: PRIMITIVE,
    userVerified: PRIMITIVE,
    credentialDeviceType: PRIMITIVE,
    credentialBackedUp: PRIMITIVE,
  }),
  authenticationInfo: having({
    credentialID: PRIMITIVE,
    newCounter: PRIMITIVE,
    userVerified: PRIMITIVE,
    credentialDeviceType: PRIMITIVE,
    credentialBackedUp: PRIMITIVE,
  }),
});

function having(fields: Record<string, Kind>): Kind {
  return { ...BYTES, fields: () => new Map(Object.entries(fields)) };
}

export const PASSKEY_TYPES: [RegExp, Kind][] = [
  [/^@simplewebauthn\/\w+\.WebAuthnCredential$/, CREDENTIAL],
  [/^@simplewebauthn\/\w+\.Verified(?:Registration|Authentication)Response$/, VERIFIED],
];

export const PASSKEY_CALLS: [RegExp, Kind][] = [
  [/^@simplewebauthn\/server\.verify(?:Registration|Authentication)Response\b/, promiseOf(VERIFIED)],
];
