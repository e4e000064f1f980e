/** Parameters of a query. Beacons that were published have up to a dozen. */
const MAX_PARAMETERS = 128;

export interface Target {
  /** Where the target is a whole URL. */
  readonly host: string | null;
  readonly path: string;
  readonly query: string;
}

/** Splits `path?query` or `scheme://host/path?query`. */
export function splitTarget(uri: string): Target {
  const url = /^[a-z][a-z\d+.-]{0,15}:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(uri);
  const target = url === null ? uri : uri.slice(url[0].length);
  const mark = target.indexOf('?');
  return {
    host: url === null ? null : url[1]!,
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
  };
}

/** Parameters by name, values decoded. Of a name given twice the first counts. */
export function parametersOf(query: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&', MAX_PARAMETERS)) {
    const equals = pair.indexOf('=');
    if (equals <= 0) continue;
    const name = percentDecoded(pair.slice(0, equals));
    if (!parameters.has(name)) parameters.set(name, percentDecoded(pair.slice(equals + 1)));
  }
  return parameters;
}

/** As it is where it cannot be decoded. `+` stays: base64 has it. */
function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
