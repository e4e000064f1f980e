import type { SigmaEvent } from '../../event.ts';
import { fold } from '../fold.ts';
import { channelOf, eventIdOf } from '../routes.ts';
import type { RoutedRule, RuleGroup } from './group.ts';

type MakeGroup = (rules: readonly RoutedRule[]) => RuleGroup;

/** Letter-case variants of channel names that are remembered; one for each channel is what logs have. */
const MAX_SPELLINGS = 1_024;
const OTHER = '';

/** The groups of one kind of log, by channel and event number. Channels that no rule names are one. */
export class LogGroups {
  private readonly rules: readonly RoutedRule[];
  private readonly makeGroup: MakeGroup;
  private readonly channels: ReadonlySet<string>;
  private readonly byChannel = new Map<string, ChannelGroups>();
  private readonly bySpelling = new Map<unknown, ChannelGroups>();

  constructor(rules: readonly RoutedRule[], makeGroup: MakeGroup) {
    this.rules = rules;
    this.makeGroup = makeGroup;
    this.channels = new Set(
      rules.flatMap(({ route }) => (route.channels ?? []).map((channel) => fold(channel))),
    );
  }

  groupOf(event: SigmaEvent): RuleGroup {
    const spelling = event.get('Channel');
    let channel = this.bySpelling.get(spelling);
    if (channel === undefined) {
      channel = this.channelGroups(channelOf(event) ?? OTHER);
      if (typeof spelling !== 'object' && this.bySpelling.size < MAX_SPELLINGS) {
        this.bySpelling.set(spelling, channel);
      }
    }
    return channel.groupOf(eventIdOf(event));
  }

  private channelGroups(channel: string): ChannelGroups {
    const key = this.channels.has(channel) ? channel : OTHER;
    let groups = this.byChannel.get(key);
    if (groups === undefined) {
      const serving = this.rules.filter(
        ({ route: { channels } }) =>
          channels === undefined || channels.some((each) => fold(each) === key),
      );
      groups = new ChannelGroups(serving, this.makeGroup);
      this.byChannel.set(key, groups);
    }
    return groups;
  }
}

/** Event numbers that no rule's log source names are one, under NaN. */
class ChannelGroups {
  private readonly rules: readonly RoutedRule[];
  private readonly makeGroup: MakeGroup;
  private readonly ids: ReadonlySet<number>;
  private readonly byId = new Map<number, RuleGroup>();

  constructor(rules: readonly RoutedRule[], makeGroup: MakeGroup) {
    this.rules = rules;
    this.makeGroup = makeGroup;
    this.ids = new Set(rules.flatMap(({ route }) => route.eventIds ?? []));
  }

  groupOf(eventId: number): RuleGroup {
    const key = this.ids.has(eventId) ? eventId : NaN;
    let group = this.byId.get(key);
    if (group === undefined) {
      const serving = this.rules.filter(
        ({ route: { eventIds } }) => eventIds === undefined || eventIds.includes(key),
      );
      group = this.makeGroup(serving);
      this.byId.set(key, group);
    }
    return group;
  }
}
