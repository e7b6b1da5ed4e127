import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { paths } from '../generated/tocsin.js';

/** Where the suite is, and a token of each person on the way. */
export const gateway = setting('TOCSIN_GATEWAY');
const tokens: Record<string, string> = JSON.parse(setting('TOCSIN_TOKENS'));

function setting(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} is not set`);
  return value;
}

export function token(person: string): string {
  const its = tokens[person];
  assert.ok(its, `no token of ${person}`);
  return its;
}

/** The generated client, as somebody; of what comes in several media types it takes JSON. */
export function as(person: string) {
  return createClient<paths, 'application/json' | 'application/problem+json'>({
    baseUrl: gateway,
    headers: { Authorization: `Bearer ${token(person)}`, Accept: 'application/json', 'Accept-Language': 'en' },
  });
}

/** The answer, or the problem document as an exception. */
export async function ok<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (data === undefined) {
    throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`);
  }
  return data;
}
