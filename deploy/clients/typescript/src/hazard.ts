import assert from 'node:assert/strict';
import type { components } from '../generated/tocsin.js';
import { as, ok } from './suite.js';

type Hazard = components['schemas']['Hazard'];

const enterprise = as('enterprise-b');
const bureau = as('bureau-b');
const leader = as('leader-b');

/** One hazard, from the enterprise's report to the leader's signature. */
export async function closed(unitId: string, description: string): Promise<Hazard> {
  const reported = await ok(
    enterprise.POST('/api/v1/hazards', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { unitId, description, part: '二号装卸台', source: 'SELF_CHECK' },
    }),
  );
  const { id } = reported;
  await ok(bureau.POST('/api/v1/hazards/{id}/verifications', { ...(await seen(id)), body: { grade: 'GENERAL' } }));
  await ok(
    bureau.POST('/api/v1/hazards/{id}/rectification-orders', {
      ...(await seen(id)),
      body: { measure: '加装防撞护栏', responsiblePerson: '陈立', deadline: '2099-06-30' },
    }),
  );
  await ok(enterprise.POST('/api/v1/hazards/{id}/evidence', { ...(await seen(id)), body: { note: '护栏已加装' } }));
  const passed = await ok(
    bureau.POST('/api/v1/hazards/{id}/reviews', {
      ...(await seen(id)),
      body: { result: 'PASSED', note: '现场复查合格' },
    }),
  );
  assert.equal(passed.reviews.length, 1);
  await refusesTheReviewer(id);
  return ok(leader.POST('/api/v1/hazards/{id}/closures', { ...(await seen(id)), body: { note: '同意销号' } }));
}

/** Which hazard, and the version of it that the next step has seen. */
async function seen(id: string) {
  const { response, error } = await bureau.GET('/api/v1/hazards/{id}', { params: { path: { id } } });
  const tag = response.headers.get('ETag');
  assert.ok(tag, JSON.stringify(error));
  return { params: { path: { id }, header: { 'If-Match': tag } } };
}

/** Problem documents are typed too. */
async function refusesTheReviewer(id: string) {
  const { error, response } = await bureau.POST('/api/v1/hazards/{id}/closures', { ...(await seen(id)), body: {} });
  assert.equal(response.status, 422);
  assert.equal(error?.type, '/problems/rule-broken');
  assert.equal(error?.errors?.[0]?.code, 'another-officer-needed');
}
