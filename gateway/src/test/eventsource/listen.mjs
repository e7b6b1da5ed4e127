// node listen.mjs <url>: says each event on a line of its own. The token comes from TOCSIN_TOKEN.
import { EventSource } from 'eventsource';

const authorization = `Bearer ${process.env.TOCSIN_TOKEN}`;
const source = new EventSource(process.argv[2], {
  fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, Authorization: authorization } }),
});
const say = ({ type, lastEventId, data }) => console.log(JSON.stringify({ ...JSON.parse(data), lastEventId, name: type }));
['message', 'begin', 'heartbeat', 'end'].forEach((name) => source.addEventListener(name, say));
