import { TEXT_COLUMNS } from '@unmask/core';

/** Raised with every change of the tables. What leads from one version to the next is in `migrate.ts`. */
export const SCHEMA_VERSION = 2;

const PIVOT_COLUMNS = TEXT_COLUMNS.map((name) => `"${name}" VARCHAR`).join(', ');

/** Described in `docs/case.md`. */
export const TABLES: Readonly<Record<string, string>> = {
  meta: 'schema_version INTEGER NOT NULL, unmask VARCHAR NOT NULL',
  import: 'begun_us BIGINT NOT NULL',
  evidence: 'evidence_id VARCHAR NOT NULL, custody VARCHAR NOT NULL',
  event:
    'event_id VARCHAR NOT NULL, evidence_id VARCHAR NOT NULL, ts_us BIGINT NOT NULL, ts_desc VARCHAR NOT NULL, ' +
    `locator_offset BIGINT NOT NULL, locator_record BIGINT, ${PIVOT_COLUMNS}, fields MAP(VARCHAR, VARCHAR) NOT NULL`,
  finding:
    'finding_id VARCHAR NOT NULL, content_key VARCHAR NOT NULL, kind VARCHAR NOT NULL, level VARCHAR NOT NULL, ' +
    'confidence VARCHAR NOT NULL, ts_us BIGINT NOT NULL, host_id VARCHAR NOT NULL, rule_id VARCHAR, ' +
    'rule_title VARCHAR NOT NULL, engine VARCHAR NOT NULL, summary VARCHAR NOT NULL, finding VARCHAR NOT NULL',
  given:
    '"option" VARCHAR NOT NULL, name VARCHAR NOT NULL, path VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, content VARCHAR',
};

/** Of these an exchange consists. */
export const EXCHANGED = ['meta', 'evidence', 'event', 'finding', 'given'] as const;

/** The first version whose exports have `given`; those before are taken in without. */
export const GIVEN_SINCE = 2;
