import { resolve } from 'node:path';
import { isoTime, meansPath } from '@unmask/core';
import type { FileFacts, Finding } from '@unmask/core';
import type { EvidenceFile, EvidenceList } from '../evidence-list.ts';
import type { HuntPart, PartResult } from '../hunt/hunt-part.ts';
import { archiveOf } from './archive-of.ts';
import type { CaseFolder } from './case-folder.ts';
import { appendCustody, type CustodyOptions, type CustodyRecord } from './custody.ts';
import type { EventRows } from './event-rows.ts';
import { hashFiles } from './hash-evidence.ts';
import type { FileHash } from './hash-file.ts';
import { PartTally } from './part-tally.ts';
import type { CaseStore } from './store.ts';
import { filesToHash, unreadOf, type Unread } from './unread.ts';

export interface KeeperOptions {
  readonly folder: CaseFolder;
  readonly store: CaseStore;
  /** Of unmask. */
  readonly version: string;
  readonly reading: CustodyOptions;
  readonly threads: number;
  readonly interrupt: AbortSignal;
}

/** A piece of evidence of this hunt. */
interface Kept {
  readonly listed: EvidenceFile;
  readonly hash: FileHash;
  readonly archiveSha256: string | null;
  /** Path of what has the same bytes and came before, in this case or in this hunt. */
  readonly sameAs: string | null;
  readonly tally: PartTally;
  /** Once it was read. */
  record: CustodyRecord | null;
}

export interface KeptCounts {
  /** Pieces of evidence that are new in the case, and those that were there. */
  readonly added: number;
  readonly known: number;
  readonly findings: number;
}

/** Keeps in a case what a hunt reads. */
export class CaseKeeper {
  private readonly options: KeeperOptions;
  private kept: readonly Kept[] = [];
  private unread: readonly Unread[] = [];
  private hashes: ReadonlyMap<string, FileHash> = new Map();
  private readonly hashOfPath = new Map<string, string>();
  /** Hashes of evidence that the case has to its end. */
  private readonly stored = new Set<string>();
  private known = 0;
  private begun = 0;

  constructor(options: KeeperOptions) {
    this.options = options;
  }

  /** Hashes the evidence and begins the import. To be called once, before anything is read. */
  async begin(evidence: EvidenceList): Promise<void> {
    const { files } = evidence;
    const { store, folder, threads, interrupt } = this.options;
    this.begun = Date.now();
    const stored = await store.evidence();
    appendCustody(
      folder.custody,
      stored.map(({ custody }) => custody),
    );
    const paths = new Map(stored.map(({ id, custody }) => [id, custody.path]));
    for (const { id } of stored) this.stored.add(id);
    const archives = files.map(archiveOf);
    const read = [...files.map(({ file }) => file), ...archives.filter((each) => each !== null)];
    this.unread = unreadOf(evidence);
    this.hashes = await hashFiles([...read, ...filesToHash(this.unread)], threads, interrupt);
    this.kept = files.map((listed, index) => {
      const hash = this.hashOf(listed.file);
      const archive = archives[index] ?? null;
      const sameAs = hash.sha256 === null ? null : (paths.get(hash.sha256) ?? null);
      if (hash.sha256 !== null) {
        this.hashOfPath.set(listed.path, hash.sha256);
        if (sameAs === null) paths.set(hash.sha256, listed.path);
        else this.known++;
      }
      const archiveSha256 = archive === null ? null : this.hashOf(archive).sha256;
      return { listed, hash, archiveSha256, sameAs, tally: new PartTally(), record: null };
    });
    await store.begin();
  }

  private hashOf(file: string): FileHash {
    return this.hashes.get(file) ?? { sha256: null, reason: 'not read' };
  }

  /** The part with what the case says of its evidence. */
  plan(part: HuntPart): HuntPart {
    const { hash, sameAs, tally } = this.kept[part.evidence]!;
    const override = this.options.folder.caseFile.timeZones.find(({ path }) =>
      meansPath(path, part.path),
    );
    const zone = override?.zone ?? null;
    const origin =
      zone === null || part.origin === null ? part.origin : { ...part.origin, timeZone: zone };
    tally.plan();
    return { ...part, origin, timeZone: zone, keepAs: sameAs === null ? hash.sha256 : null };
  }

  addEvents(rows: EventRows): void {
    this.options.store.addEvents(rows);
  }

  addResult(part: HuntPart, result: PartResult): void {
    const kept = this.kept[part.evidence]!;
    if (kept.tally.add(part, result)) this.complete(kept);
  }

  /** A part was not read, because its worker failed. */
  addLoss(part: HuntPart, reason: string): void {
    const kept = this.kept[part.evidence]!;
    if (kept.tally.lose(reason)) this.complete(kept);
  }

  private complete(kept: Kept): void {
    const custody = this.recordOf(kept);
    kept.record = custody;
    if (kept.hash.sha256 === null || kept.sameAs !== null) return;
    this.stored.add(kept.hash.sha256);
    this.options.store.complete({ id: kept.hash.sha256, custody });
  }

  /**
   * Keeps a finding, when the evidence for it was read to its end.
   *
   * @param whole everything was read
   * @returns the finding with the hashes of its proof
   */
  addFinding(finding: Finding, whole: boolean): Finding {
    const locators = finding.locators.map((locator) => ({
      ...locator,
      sha256: this.hashOfPath.get(locator.evidence) ?? null,
    }));
    const hashed = { ...finding, locators };
    const isProven = locators.every(({ sha256 }) => sha256 !== null && this.stored.has(sha256));
    if (whole || isProven) this.options.store.addFinding(hashed);
    return hashed;
  }

  /**
   * Ends the import and writes the chain of custody.
   *
   * @param failures path → why it could not be read
   */
  async finish(failures: ReadonlyMap<string, string>, whole: boolean): Promise<KeptCounts> {
    const { store, folder } = this.options;
    if (whole) this.completeIdle(failures);
    const findings = await store.finish(whole);
    const done = this.kept.flatMap(({ record }) => record ?? []);
    appendCustody(folder.custody, [...done, ...this.unreadRecords(done, failures, whole)]);
    const added = this.kept.filter(({ record, sameAs }) => record !== null && sameAs === null);
    return { added: added.length, known: this.known, findings };
  }

  /** Evidence that made no parts: nothing is in it, or it could not be cut. */
  private completeIdle(failures: ReadonlyMap<string, string>): void {
    for (const kept of this.kept) {
      if (kept.record !== null) continue;
      const reason = failures.get(kept.listed.path);
      if (reason === undefined) this.complete(kept);
      else kept.record = { ...this.recordOf(kept), failure: reason };
    }
  }

  private recordOf({ listed, hash, archiveSha256, sameAs, tally }: Kept): CustodyRecord {
    const { path, file, bytes, format, facts, origin } = listed;
    const said = tally.said();
    return {
      ...this.emptyRecord(path),
      file: resolve(archiveOf(listed) ?? file),
      size: bytes,
      sha256: hash.sha256,
      archiveSha256,
      ...factsOf(facts),
      format: format.id,
      origin,
      from: new Date(this.begun).toISOString(),
      ...said,
      failure: hash.sha256 === null ? hash.reason : said.failure,
      sameAs: sameAs === path ? null : sameAs,
    };
  }

  /** What an interrupt left unhashed is told when it is added again. */
  private unreadRecords(
    done: readonly CustodyRecord[],
    failures: ReadonlyMap<string, string>,
    whole: boolean,
  ): CustodyRecord[] {
    const said = new Set(done.map(({ path }) => path));
    const unread = this.unread.filter(
      ({ path, isPassedOver }) => !said.has(path) && (whole || !isPassedOver),
    );
    for (const { path } of unread) said.add(path);
    const lost = [...failures].filter(([path]) => !said.has(path));
    return [
      ...unread.map((each) => this.unreadRecord(each)),
      ...lost.map(([path, failure]) => ({ ...this.emptyRecord(path), failure })),
    ];
  }

  private unreadRecord(unread: Unread): CustodyRecord {
    const { path, file, isMember, bytes, facts, reason, isPassedOver } = unread;
    const sha256 = file === null ? null : this.hashOf(file).sha256;
    return {
      ...this.emptyRecord(path),
      file: resolve(file ?? path),
      size: bytes,
      sha256: isMember ? null : sha256,
      archiveSha256: isMember ? sha256 : null,
      ...factsOf(facts),
      failure: isPassedOver ? null : reason,
      passedOver: isPassedOver ? reason : null,
    };
  }

  private emptyRecord(path: string): CustodyRecord {
    const { folder, version, reading } = this.options;
    const now = new Date().toISOString();
    const role = folder.caseFile.evidence.find((each) => meansPath(each.path, path))?.role;
    return {
      path,
      file: resolve(path),
      size: 0,
      sha256: null,
      archiveSha256: null,
      modified: null,
      changed: null,
      inode: null,
      mode: null,
      allocated: null,
      format: null,
      origin: null,
      role: role ?? null,
      from: now,
      to: now,
      unmask: version,
      options: reading,
      events: 0,
      earliest: null,
      latest: null,
      issues: [],
      failure: null,
      passedOver: null,
      sameAs: null,
    };
  }
}

function factsOf(
  facts: FileFacts | null,
): Pick<CustodyRecord, 'modified' | 'changed' | 'inode' | 'mode' | 'allocated'> {
  const mode = facts?.mode ?? null;
  return {
    modified: isoOrNull(facts?.modified),
    changed: isoOrNull(facts?.changed),
    inode: facts?.inode ?? null,
    mode: mode === null ? null : mode.toString(8).padStart(4, '0'),
    allocated: facts?.allocated ?? null,
  };
}

function isoOrNull(time: number | null | undefined): string | null {
  return time === null || time === undefined ? null : isoTime(time);
}
