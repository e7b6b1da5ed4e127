// One hazard from report to close, its events in the feed, and figures, through the generated client alone.
import assert from 'node:assert/strict';
import { changesOf, now } from './feed.js';
import { closed } from './hazard.js';
import { figures } from './statistics.js';
import { streamedChangesOf } from './stream.js';

const position = await now();
const hazard = await closed('01990000-0000-7000-8000-00000000eb01', `装卸台无防撞护栏 ${crypto.randomUUID()}`);
assert.equal(hazard.status, 'CLOSED');
const changes = await changesOf(hazard.id, position);
assert.deepEqual(await streamedChangesOf(hazard.id, position), changes);
const { accidents, asOf } = await figures('990102');
console.log(JSON.stringify({ hazardId: hazard.id, changes, accidents, asOf }));
