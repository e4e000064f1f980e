import type { Evidence, Origin } from '../format.ts';
import { readSystemSettings, type SystemSettings } from '../registry/system-settings.ts';
import type { Container, ContainerContext, Member } from './contract.ts';
import { ContainerError } from './issue.ts';
import { MAX_LOOKED_AT, MAX_MARKER_BYTES } from './limits.ts';
import { isSystemHive, markerOf, recogniseLayout } from './layouts.ts';
import type { Marker } from './layouts.ts';

/** How a collector arranged what it collected. */
export interface Layout {
  originOf(name: string): Origin;
}

/** The collector's layout of an archive, told by its first names; `null` when it is nobody's. */
export async function findLayout(
  container: Container,
  evidence: Evidence,
  context: ContainerContext,
): Promise<Layout | null> {
  const names: string[] = [];
  const markers = new Map<Marker, string>();
  let system: SystemSettings | null = null;
  try {
    for await (const item of container.members(evidence, context)) {
      if (item.kind === 'issue') continue;
      if (names.push(item.member.name) >= MAX_LOOKED_AT) break;
      await keepMarker(item.member, markers);
      if (system === null && isSystemHive(item.member.name)) system = await settingsIn(item.member);
    }
  } catch (error) {
    // Said when the members are read for good; what was seen before it is enough to tell a layout by.
    if (!(error instanceof ContainerError)) throw error;
  }
  return recogniseLayout(names, evidence.path, markers, system);
}

async function settingsIn(member: Member): Promise<SystemSettings | null> {
  const opened = await member.open();
  try {
    return await readSystemSettings(opened.source);
  } finally {
    await opened.close();
  }
}

async function keepMarker(member: Member, markers: Map<Marker, string>): Promise<void> {
  const marker = markerOf(member.name);
  if (marker === null || markers.has(marker) || member.facts.size > MAX_MARKER_BYTES) return;
  const opened = await member.open();
  try {
    markers.set(marker, new TextDecoder().decode(await opened.source.read(0, MAX_MARKER_BYTES)));
  } finally {
    await opened.close();
  }
}
