import { necessaryText, type NecessaryText } from './necessary-text.ts';
import type { ImplantProfile, TrafficShape } from './profile.ts';

/** One kind of request, and whose it is. */
export interface ShapeOf {
  readonly profile: ImplantProfile;
  readonly traffic: TrafficShape;
}

/** Profiles, ready to be matched with requests. */
export interface ProfileSet {
  readonly profiles: readonly ImplantProfile[];
  /** Regular expressions of which one is in the URI or the user agent of every request that matches; `null`: in none. */
  readonly necessary: { readonly uri: string | null; readonly userAgent: string | null };
  /** One look that nearly all requests end with. */
  mayMatch(uri: string, userAgent: string | null): boolean;
  /** Kinds of requests whose fixed text the request has, in the order of profiles. */
  shapesFor(uri: string, userAgent: string | null): readonly ShapeOf[];
}

export function compileProfiles(profiles: readonly ImplantProfile[]): ProfileSet {
  const shapes = profiles.flatMap((profile) =>
    profile.traffic.map((traffic) => ({ profile, traffic, needs: necessaryText(traffic) })),
  );
  const inUri = anyOf(shapes, 'uri');
  const inAgent = anyOf(shapes, 'user-agent');
  return {
    profiles,
    necessary: { uri: inUri?.source ?? null, userAgent: inAgent?.source ?? null },
    mayMatch: (uri, userAgent) =>
      inUri?.test(uri) === true || (userAgent !== null && inAgent?.test(userAgent) === true),
    shapesFor: (uri, userAgent) =>
      shapes.filter(({ needs: { where, texts } }) => {
        const text = where === 'uri' ? uri : (userAgent ?? '');
        return texts.some((each) => text.includes(each));
      }),
  };
}

function anyOf(
  shapes: readonly { readonly needs: NecessaryText }[],
  where: NecessaryText['where'],
): RegExp | null {
  const texts = shapes.flatMap(({ needs }) => (needs.where === where ? needs.texts : []));
  return anyTextOf(texts);
}

/** Whether one of the texts is in another: one look, whatever their number. `null` for none. */
export function anyTextOf(texts: readonly string[]): RegExp | null {
  if (texts.length === 0) return null;
  const escaped = texts.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return new RegExp(escaped.join('|'));
}
