// The smallest contract that keeps every rule: a collection with single, create, import and one transition.
const text = { type: 'string' };
const example = 'text';
const header = () => ({ description: 'A header', schema: text, example });
const headers = (...names) => Object.fromEntries(['traceresponse', ...names].map((name) => [name, header()]));
const quota = ['RateLimit', 'RateLimit-Policy'];
const parameter = (name, where, more = {}) => ({ name, in: where, description: name, schema: text, ...more });
const id = () => parameter('id', 'path', { required: true });
const trace = () => parameter('traceparent', 'header');

const json = (schema, sample) => ({ 'application/json': { schema, example: sample } });
const types = {
  400: ['invalid-request', 'malformed-request'],
  409: ['wrong-state', 'request-in-flight'],
  412: ['stale-version'],
  422: ['rule-broken', 'idempotency-key-reused'],
  428: ['precondition-required'],
};
const problem = (status, ...names) => ({
  description: 'A problem',
  headers: headers(...names, ...(status < 500 ? quota : [])),
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      examples: Object.fromEntries(
        (types[status] ?? ['no']).map((type) => [type, { value: { type: `/problems/${type}`, title: 'No', status: Number(status) } }]),
      ),
    },
  },
});
const problems = (...statuses) => {
  const named = { 401: ['WWW-Authenticate'], 429: ['Retry-After'], 503: ['Retry-After'] };
  const all = ['400', '401', '403', '406', '429', '500', '503', ...statuses];
  return Object.fromEntries(all.map((status) => [status, problem(status, ...(named[status] ?? []))]));
};
const ok = (schema, sample, ...names) => ({
  description: 'Done',
  headers: headers(...quota, ...names),
  content: json(schema, sample),
});
const note = { $ref: '#/components/schemas/Note' };
const aNote = { id: '1', text: 'a', writtenAt: '2026-03-01T08:30:00Z', mood: 'CALM', allowedTransitions: [] };
const operation = (operationId, parameters, responses, requestBody) => ({
  operationId,
  summary: operationId,
  description: operationId,
  tags: ['Notes'],
  'x-roles': ['auditor'],
  parameters: [...parameters, trace()],
  ...(requestBody ? { requestBody } : {}),
  responses,
});
const body = { required: true, content: json({ $ref: '#/components/schemas/NewNote' }, { text: 'a' }) };

/** A copy: whoever breaks it breaks no other. */
export const sound = () => structuredClone(contract);

const contract = {
  openapi: '3.1.0',
  info: {
    title: 'Notes',
    version: 'v1',
    description: 'A sample',
    contact: { name: 'Tocsin' },
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  servers: [{ url: '/', description: 'The gateway (local)', 'x-internal': false }],
  security: [{ bearer: [] }],
  tags: [{ name: 'Notes', description: 'Notes' }],
  paths: {
    '/api/v1/notes': {
      get: operation(
        'listNotes',
        [
          parameter('limit', 'query', { schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 200, default: 50 } }),
          parameter('cursor', 'query'),
        ],
        { 200: ok({ $ref: '#/components/schemas/Page' }, { items: [aNote], next: null, feedPosition: 'a' }, 'Link'), ...problems() },
      ),
      post: operation(
        'createNote',
        [parameter('Idempotency-Key', 'header')],
        { 201: ok(note, aNote, 'ETag', 'Location'), ...problems('409', '413', '415', '422') },
        body,
      ),
    },
    '/api/v1/notes/imports': {
      post: operation(
        'importNotes',
        [parameter('mode', 'query', { required: true }), parameter('validateOnly', 'query', { schema: { type: 'boolean' } })],
        { 200: ok(note, aNote), ...problems('413', '415', '422') },
        {
          required: true,
          content: {
            'text/csv': { schema: text, example },
            'application/x-ndjson': { schema: text, example },
            ...json({ type: 'array', items: { type: 'object' } }, [{}]),
          },
        },
      ),
    },
    '/api/v1/notes/{id}': {
      get: operation('getNote', [id(), parameter('If-None-Match', 'header')], {
        200: ok(note, aNote, 'ETag'),
        304: { description: 'Not changed', headers: headers('ETag') },
        ...problems('404'),
      }),
    },
    '/api/v1/notes/{id}/rewrites': {
      post: operation(
        'createNoteRewrite',
        [id(), parameter('If-Match', 'header', { required: true })],
        { 200: ok(note, aNote, 'ETag'), ...problems('404', '409', '412', '413', '415', '422', '428') },
        body,
      ),
    },
  },
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Problem: { type: 'object', properties: { type: text, title: text, status: { type: 'integer', format: 'int32' } } },
      NewNote: { type: 'object', additionalProperties: false, properties: { text } },
      Note: {
        type: 'object',
        properties: {
          id: text,
          text,
          writtenAt: { type: 'string', format: 'date-time' },
          mood: { type: 'string', enum: ['CALM', 'VERY_ALARMED'] },
          directLossCny: { type: 'number' },
          allowedTransitions: { type: 'array', items: { type: 'object' } },
        },
      },
      Page: {
        type: 'object',
        properties: {
          items: { type: 'array', items: note },
          next: { type: ['string', 'null'] },
          feedPosition: text,
        },
      },
    },
  },
};
