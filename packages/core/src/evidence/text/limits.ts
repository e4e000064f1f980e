/** Bytes read at a time. Four of the longest lines, so that a block always holds a whole one. */
export const BLOCK_BYTES: number = 256 * 1024;

/**
 * Longest line kept whole. Apache takes request lines and headers of 8190 bytes, auditd writes at most 8970 a record, rsyslog
 * 8096 a message; the rest of a longer line is counted and passed over.
 */
export const MAX_LINE_BYTES: number = 64 * 1024;

/**
 * Shortest run of NUL bytes taken for a hole. A wiped block has hundreds; a daemon that logs a C string with its end has one,
 * and such NULs stay in the text.
 */
export const MIN_NUL_RUN = 8;

/** Bytes in one work unit of a log whose lines stand alone. */
export const PART_BYTES: number = 4 * 1024 * 1024;

/** Lines of the evidence's start that decide what it is. Configurations begin with pages of comments. */
export const MAX_HEAD_LINES = 200;

/** Name=value pairs, JSON members, arguments or columns taken from one record; real ones have under 100. */
export const MAX_FIELDS = 1024;

/** Audit records of one serial. An `execve` with many paths has about 20. */
export const MAX_JOINED_RECORDS = 256;

/** Audit events that wait for more records of their serial. The kernel interleaves a handful. */
export const MAX_OPEN_EVENTS = 64;

/** Records of one audit event that lie further apart than this are taken for two, in microseconds. */
export const MAX_AUDIT_SPREAD: number = 2_000_000;

/** Nested blocks of a configuration; real ones reach 6. */
export const MAX_SCOPES = 64;

/** Lines that a configuration may join with a backslash. */
export const MAX_CONTINUED_LINES = 256;

/** Lines of one range that are told of one by one when they are nothing the log would hold. */
export const MAX_LINE_ISSUES = 1_000;
