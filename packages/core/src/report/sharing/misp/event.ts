import type { Tlp } from '../../../case/case-file.ts';
import { reportText } from '../../markdown/index.ts';
import type { ReportModel } from '../../model.ts';
import { type Scope, scopeOf } from '../scope.ts';
import { shareable, type SharedIndicator } from '../shareable.ts';
import { techniquesOf } from '../techniques.ts';
import { secondsOf } from '../times.ts';
import { uuidOf } from '../uuid.ts';
import {
  indicatorAttribute,
  judgementAttribute,
  type MispAttribute,
  targetAttributes,
} from './attributes.ts';
import { type MispObject, mispObjects } from './objects.ts';
import { eventTags, type Tag } from './tags.ts';

/** An event as MISP's JSON has it. */
export interface MispEvent {
  readonly uuid: string;
  readonly info: string;
  readonly date: string;
  readonly timestamp: string;
  /** 2: completed. */
  readonly analysis: string;
  /** 1: high, 4: not said. */
  readonly threat_level_id: string;
  readonly distribution: string;
  readonly published: boolean;
  readonly Orgc: { readonly name: string; readonly uuid: string };
  readonly Tag: readonly Tag[];
  readonly Attribute: readonly MispAttribute[];
  readonly Object: readonly MispObject[];
  readonly EventReport: readonly MispEventReport[];
}

interface MispEventReport {
  readonly uuid: string;
  readonly name: string;
  readonly content: string;
  /** 5: as the event. */
  readonly distribution: '5';
  readonly timestamp: string;
}

/** How far MISP lets an event go by itself: all communities, this community, this organisation alone. People widen it; the tool does not. */
const DISTRIBUTION: Readonly<Record<Tlp, string>> = {
  clear: '3',
  green: '1',
  amber: '0',
  'amber+strict': '0',
  red: '0',
};

export async function mispEvent(model: ReportModel): Promise<MispEvent> {
  const { campaign, tlp, victims } = model;
  const scope = scopeOf(model);
  const indicators = shareable(model);
  const written = indicators.flatMap((each): [SharedIndicator, MispAttribute][] => {
    const attribute = indicatorAttribute(scope, each);
    return attribute === null ? [] : [[each, attribute]];
  });
  const uuids = new Map(written.map(([indicator, { uuid }]) => [indicator, uuid]));
  return {
    uuid: scope.uuid('misp-event'),
    info: campaign.name.toWellFormed(),
    date: scope.made.slice(0, 10),
    timestamp: String(secondsOf(scope.made)),
    analysis: '2',
    threat_level_id: victims.length > 0 ? '1' : '4',
    distribution: DISTRIBUTION[tlp],
    published: false,
    Orgc: { name: scope.author, uuid: uuidOf('identity', 'creator', scope.author) },
    Tag: eventTags(tlp, techniquesOf(model), victims),
    Attribute: [
      ...targetAttributes(scope, model),
      ...written.map(([, attribute]) => attribute),
      ...campaign.judgements.map((each) => judgementAttribute(scope, each)),
    ],
    Object: mispObjects(scope, model, indicators, uuids),
    EventReport: [await reportOf(scope, model)],
  };
}

async function reportOf(scope: Scope, model: ReportModel): Promise<MispEventReport> {
  return {
    uuid: scope.uuid('misp-report'),
    name: `Report: ${model.campaign.name}`.toWellFormed(),
    content: (await reportText(model)).toWellFormed(),
    distribution: '5',
    timestamp: String(secondsOf(scope.made)),
  };
}
