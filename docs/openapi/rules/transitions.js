// Where /things/{id} has POSTs below it, GET /things/{id} must say which of them this caller may use now.
export default function transitions(paths) {
  const findings = [];
  for (const [path, item] of Object.entries(paths ?? {})) {
    if (!path.endsWith('}') || !item.get) {
      continue;
    }
    const changed = Object.entries(paths).some(
      ([below, other]) => other.post && below.startsWith(`${path}/`) && !below.slice(path.length + 1).includes('/'),
    );
    const fields = item.get.responses?.['200']?.content?.['application/json']?.schema?.properties ?? {};
    if (changed && !fields.allowedTransitions) {
      findings.push({ message: `GET ${path} lacks allowedTransitions`, path: ['paths', path, 'get'] });
    }
  }
  return findings;
}
