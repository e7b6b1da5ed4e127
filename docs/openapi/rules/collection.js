// A GET whose answer is a list of records must be a page: an unbounded list cannot be taken back later.
export default function collection(get) {
  const content = get?.responses?.['200']?.content ?? {};
  if (content['application/atom+xml']) {
    return; // Pages of XML are linked by RFC 5005, within the document.
  }
  const geo = content['application/json'] ? undefined : content['application/geo+json']?.schema;
  const records = geo ? 'features' : 'items'; // What RFC 7946 calls them.
  const schema = geo ?? content['application/json']?.schema;
  const names = (get?.parameters ?? []).map((parameter) => parameter.name);
  if (names.includes('after')) {
    return; // The feed has no end to page to: it is followed by position, not by cursor.
  }
  const paged = names.includes('cursor');
  if (schema?.type === 'array') {
    return [{ message: 'A bare array cannot be paged: answer with {items, next, feedPosition}' }];
  }
  const fields = Object.keys(schema?.properties ?? {});
  const looksPaged = fields.includes(records) && fields.includes('next');
  if (!paged && !looksPaged) {
    return;
  }
  const missing = [
    ...['limit', 'cursor'].filter((name) => !names.includes(name)).map((name) => `parameter ${name}`),
    ...[records, 'next', 'feedPosition'].filter((name) => !fields.includes(name)).map((name) => `field ${name}`),
  ];
  return missing.map((what) => ({ message: `A collection lacks ${what}` }));
}
