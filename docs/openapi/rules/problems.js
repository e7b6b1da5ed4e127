// An example of a problem must be one that can stand there: of a type with a page, with the status of its answer. And
// what each kind of operation can be refused for must be there: which status, and which types of problem under it.
const examplesOf = (media) =>
  media?.examples ? Object.values(media.examples).map((named) => named.value) : [media?.example];

function unsound(status, example) {
  if (!/^\/problems\/[a-z]+(-[a-z]+)*$/.test(example?.type ?? '')) {
    return `${status} names no problem type`;
  }
  return example.status === Number(status) ? null : `${status} has the example of a ${example.status}`;
}

export default function problems(operation) {
  const media = (status) => operation.responses?.[status]?.content?.['application/problem+json'];
  const findings = [];
  for (const status of Object.keys(operation.responses ?? {}).filter((s) => /^[45]\d\d$/.test(s) && media(s))) {
    for (const example of examplesOf(media(status))) {
      findings.push(unsound(status, example));
    }
  }
  const headers = (operation.parameters ?? []).filter((p) => p.in === 'header').map((p) => p.name);
  const needed = [['400', 'invalid-request'], ['400', 'malformed-request']];
  if (headers.includes('Idempotency-Key')) {
    needed.push(['409', 'request-in-flight'], ['422', 'idempotency-key-reused']);
  }
  if (headers.includes('If-Match')) {
    needed.push(['409', 'wrong-state'], ['412', 'stale-version'], ['422', 'rule-broken'], ['428', 'precondition-required']);
  }
  for (const [status, type] of needed) {
    if (!examplesOf(media(status)).some((example) => example?.type === `/problems/${type}`)) {
      findings.push(`${status} does not tell of ${type}`);
    }
  }
  return findings.filter(Boolean).map((message) => ({ message }));
}
