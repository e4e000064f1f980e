import { ATTACK_VERSION } from '../../../campaign/techniques/tables.ts';
import type { ReportModel, ReportWriter } from '../../model.ts';
import { safeJson } from '../../text.ts';
import { type TechniqueUse, techniquesOf } from '../techniques.ts';
import { sharedTime } from '../times.ts';

/** Layers of the ATT&CK Navigator; described in `docs/sharing.md`. */
export const navigatorWriter: ReportWriter = {
  format: 'navigator',
  title: 'layers of the ATT&CK Navigator',
  extension: 'json',
  write: (model) => {
    const layers = navigatorLayers(model);
    return `${safeJson(layers.length === 1 ? layers[0] : layers)}\n`;
  },
};

/** A layer as its format 4.5 has it. */
export interface Layer {
  readonly name: string;
  readonly versions: {
    readonly attack: string;
    readonly navigator: string;
    readonly layer: string;
  };
  readonly domain: string;
  readonly description: string;
  readonly layout: { readonly layout: string; readonly expandedSubtechniques: string };
  readonly hideDisabled: boolean;
  readonly techniques: readonly LayerTechnique[];
  readonly gradient: {
    readonly colors: readonly string[];
    readonly minValue: number;
    readonly maxValue: number;
  };
  readonly legendItems: readonly { readonly label: string; readonly color: string }[];
  readonly metadata: readonly LayerNote[];
}

export interface LayerTechnique {
  readonly techniqueID: string;
  readonly score: number;
  readonly comment: string;
  readonly enabled: true;
  readonly metadata: readonly LayerNote[];
}

interface LayerNote {
  readonly name: string;
  readonly value: string;
}

const DOMAINS = { enterprise: 'enterprise-attack', mobile: 'mobile-attack' } as const;
const FEW = '#fddbc7';
const MANY = '#b2182b';
/** Ids of findings named in one comment. */
const MAX_NAMED = 10;

/** One for each domain whose techniques findings name; without any, an empty one. */
export function navigatorLayers(model: ReportModel): Layer[] {
  const uses = techniquesOf(model);
  const used = Object.keys(DOMAINS).filter((domain) =>
    uses.some(({ technique }) => technique.domain === domain),
  ) as (keyof typeof DOMAINS)[];
  return (used.length === 0 ? (['enterprise'] as const) : used).map((domain) =>
    layerOf(
      model,
      DOMAINS[domain],
      uses.filter(({ technique }) => technique.domain === domain),
    ),
  );
}

function layerOf(model: ReportModel, domain: string, uses: readonly TechniqueUse[]): Layer {
  const { campaign, tlp, cutOff } = model;
  const most = Math.max(1, ...uses.map(({ count }) => count));
  return {
    name: campaign.name,
    versions: { attack: ATTACK_VERSION, navigator: '5.1.0', layer: '4.5' },
    domain,
    description: `Techniques that findings of the case name. Score: how many findings. TLP:${tlp.toUpperCase()}`,
    layout: { layout: 'side', expandedSubtechniques: 'annotated' },
    hideDisabled: false,
    techniques: uses.map(techniqueOf),
    gradient: { colors: [FEW, MANY], minValue: 0, maxValue: most },
    legendItems: [
      { label: 'named by few findings', color: FEW },
      { label: `named by ${most}, the most`, color: MANY },
    ],
    metadata: notes({
      TLP: tlp.toUpperCase(),
      'evidence until': cutOff === null ? '' : sharedTime(cutOff),
      unmask: campaign.unmask,
    }),
  };
}

function techniqueOf(use: TechniqueUse): LayerTechnique {
  const { technique, count, sure, sources, findings, first, last } = use;
  const named = findings.slice(0, MAX_NAMED);
  const more = count > named.length ? ` and ${count - named.length} more` : '';
  return {
    techniqueID: technique.id,
    score: count,
    comment: `Findings: ${count}, of moderate or high confidence: ${sure}, on sources: ${sources}. ${named.join(', ')}${more}`,
    enabled: true,
    metadata: notes({ 'first seen': sharedTime(first), 'last seen': sharedTime(last) }),
  };
}

/** Empty values are none: the Navigator wants text. */
function notes(said: Readonly<Record<string, string>>): LayerNote[] {
  return Object.entries(said)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }));
}
