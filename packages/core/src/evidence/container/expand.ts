import type { Evidence, Issue, Origin } from '../format.ts';
import { HEAD_BYTES } from '../formats.ts';
import { Budget } from './budget.ts';
import { CONTAINERS } from './containers.ts';
import type {
  Container,
  ContainerContext,
  ContainerHost,
  Member,
  MemberEvidence,
  MemberItem,
} from './contract.ts';
import { ContainerError, containerIssue } from './issue.ts';
import { MAX_DEPTH } from './limits.ts';
import { findLayout } from './layout.ts';
import type { Layout } from './layout.ts';

export type Expanded =
  | { readonly kind: 'evidence'; readonly evidence: MemberEvidence }
  | { readonly kind: 'issue'; readonly issue: Issue };

/**
 * Evidence as what it is made of: a container gives its files, those that are containers theirs, and all else itself.
 * What is given is valid until the next is asked for. Damage and limits are issues; only the host's own failures throw.
 */
export async function* expand(evidence: Evidence, host: ContainerHost): AsyncGenerator<Expanded> {
  const context = { host, budget: new Budget(evidence.source.byteLength) };
  yield* expandOne({ ...evidence, origin: evidence.origin ?? null }, context, 0);
}

/** The container that a piece of evidence is; `null` when it is none. */
export function recogniseContainer(head: Uint8Array, name: string): Container | null {
  return CONTAINERS.find((container) => container.detect(head, name)) ?? null;
}

async function* expandOne(
  evidence: MemberEvidence,
  context: ContainerContext,
  depth: number,
): AsyncGenerator<Expanded> {
  const container = await containerOf(evidence);
  if (container === null) {
    yield { kind: 'evidence', evidence };
  } else if (depth >= MAX_DEPTH) {
    const what = `more than ${MAX_DEPTH} containers inside each other`;
    yield { kind: 'issue', issue: containerIssue('CONTAINER_LIMIT', evidence.path, what) };
  } else {
    const layout = await findLayout(container, evidence, context);
    for await (const item of membersOf(container, evidence, context)) {
      if (item.kind === 'issue') yield item;
      else yield* openMember(item.member, { outer: evidence, container, layout }, context, depth);
    }
  }
}

async function containerOf({ path, source }: Evidence): Promise<Container | null> {
  return recogniseContainer(await source.read(0, HEAD_BYTES), path);
}

async function* membersOf(
  container: Container,
  evidence: Evidence,
  context: ContainerContext,
): AsyncGenerator<MemberItem> {
  try {
    for await (const item of container.members(evidence, context)) {
      context.budget.count();
      yield item;
    }
  } catch (error) {
    yield { kind: 'issue', issue: toIssue(error, evidence.path) };
  }
}

/** Where a member comes from. */
interface Outside {
  readonly outer: MemberEvidence;
  readonly container: Container;
  readonly layout: Layout | null;
}

async function* openMember(
  member: Member,
  { outer, container, layout }: Outside,
  context: ContainerContext,
  depth: number,
): AsyncGenerator<Expanded> {
  const path = `${outer.path}!${member.name}`;
  let opened;
  try {
    opened = await member.open();
  } catch (error) {
    yield { kind: 'issue', issue: toIssue(error, path) };
    return;
  }
  const { source, issues } = opened;
  try {
    for (const issue of issues) yield { kind: 'issue', issue };
    const facts = {
      ...member.facts,
      size: source.byteLength,
      // Compressing keeps the time of the file.
      modified: member.facts.modified ?? (container.wraps ? (outer.facts?.modified ?? null) : null),
    };
    // Who packed an archive that was handed in is not known, but one that lay on a collected machine was packed by those who used it.
    if (layout !== null || outer.origin === null) delete facts.localTime;
    const origin: Origin | null = layout?.originOf(member.name) ?? outer.origin;
    const wrapped = container.wraps && (await containerOf({ path, source })) !== null;
    const inner = { path: wrapped ? outer.path : path, source, facts, origin };
    yield* expandOne(inner, context, depth + 1);
  } finally {
    await opened.close();
  }
}

function toIssue(error: unknown, path: string): Issue {
  if (!(error instanceof ContainerError)) throw error;
  return containerIssue(error.code, path, error.message, error.offset);
}
