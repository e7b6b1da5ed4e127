import assert from 'node:assert/strict';
import { as, ok } from './suite.js';

const audit = as('audit');

/** Accidents of a year by severity, asked twice as of one instant: the same figures, the same digest. */
export async function figures(division: string) {
  const query = { from: '2025-01-01', to: '2025-12-31', division, groupBy: 'severity', measures: 'accidents,deaths' };
  const first = await ok(audit.GET('/api/v1/statistics/accidents', { params: { query } }));
  const again = await ok(
    audit.GET('/api/v1/statistics/accidents', { params: { query: { ...query, asOf: first.asOf } } }),
  );
  assert.equal(again.digest, first.digest);
  assert.deepEqual(again.totals, first.totals);
  return { accidents: first.totals['accidents']?.value, asOf: first.asOf };
}
