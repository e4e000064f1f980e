export const SESSION_CHECK = {
  id: 'session-without-login',
  title: 'Session that a log tells of, without its login',
} as const;
