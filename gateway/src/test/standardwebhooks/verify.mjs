// Reads [{secret, headers, body}] from stdin and says of each whether the library takes it as it is, and each way it was tampered with.
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';

function taken(key, head, text) {
  try {
    new Webhook(key).verify(text, head);
    return true;
  } catch {
    return false;
  }
}

const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

function verdict({ secret, headers, body }) {
  const old = String(Number(headers['webhook-timestamp']) - 3600);
  return {
    genuine: taken(secret, headers, body),
    body: taken(secret, headers, body.replace('"specversion":"1.0"', '"specversion":"1.1"')),
    space: taken(secret, headers, `${body} `),
    id: taken(secret, { ...headers, 'webhook-id': `${headers['webhook-id']}0` }, body),
    timestamp: taken(secret, { ...headers, 'webhook-timestamp': old }, body),
    secret: taken(other, headers, body),
  };
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(verdict)));
