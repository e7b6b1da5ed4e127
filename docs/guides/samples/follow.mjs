// Keeps a copy of a collection in step with the feed, whatever is killed or cut off meanwhile. 与事件流保持同步的本地副本
//   TOCSIN_TOKEN=… node follow.mjs http://127.0.0.1:8080/api/v1 hazards hazard copy.json
// The copy and the position up to which it is true are one file, replaced as a whole: that is all the state there is. It says what it does, line by line.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const [api, collection, kind, file] = process.argv.slice(2);
const headers = { Authorization: `Bearer ${process.env.TOCSIN_TOKEN}` };
const LEFT = 'org.tocsin.feed.left.v1';
const pause = (millis) => new Promise((done) => setTimeout(done, millis));

let copy = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;

function save() {
  writeFileSync(`${file}.new`, JSON.stringify(copy));
  renameSync(`${file}.new`, file);
}

async function get(path, more = {}) {
  for (;;) {
    const answer = await fetch(path, { headers: { ...headers, ...more } });
    if (answer.status !== 429 && answer.status < 500) return answer;
    await answer.body?.cancel();
    await pause(1000 * Number(answer.headers.get('retry-after') ?? 1));
  }
}

/** Everything there is, and where the feed goes on from there: the position of the first page. */
async function snapshot() {
  const fresh = { position: null, records: {} };
  let next = null;
  do {
    const answer = await get(`${api}/${collection}?limit=200${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
    if (answer.status !== 200) throw new Error(`HTTP ${answer.status}`);
    const page = await answer.json();
    fresh.position ??= page.feedPosition;
    page.items.forEach((record) => (fresh.records[record.id] = record));
    next = page.next;
  } while (next);
  copy = fresh;
  save();
  console.log('snapshot', Object.keys(copy.records).length);
}

/** An event says that a record changed, left or came: it is read again, and forgotten when it is not there for us. */
async function apply(event) {
  const id = event.subject;
  const answer = event.type === LEFT ? null : await get(`${api}/${collection}/${id}`);
  if (answer?.status === 200) copy.records[id] = await answer.json();
  else delete copy.records[id];
}

/** One event of the stream: lines up to an empty one. */
async function take(text) {
  const field = (name) => text.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1];
  if (!field('event')) {
    const event = JSON.parse(field('data'));
    await apply(event);
    console.log(event.type, event.subject);
  }
  copy.position = field('id');
  save();
}

/** Returns when the stream ends or breaks; what was taken is saved by then. */
async function follow() {
  const place = { Accept: 'text/event-stream' };
  const answer = await get(
    `${api}/feed/stream?types=${kind}.*&after=${encodeURIComponent(copy.position)}`,
    place,
  );
  if (answer.status === 410) return snapshot();
  if (answer.status !== 200) throw new Error(`HTTP ${answer.status}`);
  let text = '';
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      await take(text.slice(0, end));
      text = text.slice(end + 2);
    }
  }
}

if (!copy) await snapshot();
for (;;) {
  try {
    await follow();
  } catch (broken) {
    if (!(broken instanceof TypeError)) throw broken; // fetch says TypeError when a connection breaks
  }
  await pause(200);
}
