/** Fields as the W3C log format and Sigma's web rules name them. */

/** Apache's `LogFormat` letters, as its mod_log_config documents them. */
export const FIELD_OF_LETTER: Readonly<Record<string, string>> = {
  a: 'c-ip',
  h: 'c-ip',
  A: 's-ip',
  l: 'x-ident',
  u: 'cs-username',
  r: 'request',
  s: 'sc-status',
  b: 'sc-bytes',
  B: 'sc-bytes',
  O: 'sc-bytes',
  I: 'cs-bytes',
  m: 'cs-method',
  U: 'cs-uri-stem',
  q: 'cs-uri-query',
  H: 'cs-version',
  v: 'cs-host',
  V: 'cs-host',
  p: 's-port',
  D: 'time-taken',
  T: 'time-taken',
  f: 'x-file',
  L: 'x-log-id',
  P: 'x-pid',
  R: 'x-handler',
  k: 'x-keepalive',
  X: 'x-connection',
};

/** Nginx' `log_format` variables. */
export const FIELD_OF_VARIABLE: Readonly<Record<string, string>> = {
  remote_addr: 'c-ip',
  remote_port: 'c-port',
  remote_user: 'cs-username',
  request: 'request',
  request_uri: 'cs-uri',
  uri: 'cs-uri-stem',
  args: 'cs-uri-query',
  query_string: 'cs-uri-query',
  request_method: 'cs-method',
  server_protocol: 'cs-version',
  status: 'sc-status',
  body_bytes_sent: 'sc-bytes',
  bytes_sent: 'sc-bytes',
  request_length: 'cs-bytes',
  request_time: 'time-taken',
  host: 'cs-host',
  http_host: 'cs-host',
  server_name: 'cs-host',
  server_addr: 's-ip',
  server_port: 's-port',
};

/** Fields that hold numbers. */
export const NUMBERS: ReadonlySet<string> = new Set([
  'sc-status',
  'sc-bytes',
  'cs-bytes',
  's-port',
  'c-port',
  'time-taken',
]);
