/** What JSON holds. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json | undefined;
}

/** An object of STIX 2.1. What it holds beside these, its type says. */
export interface StixObject extends JsonMap {
  readonly type: string;
  readonly spec_version: '2.1';
  readonly id: string;
}

/** Properties of an object; those that are `null`, undefined or empty lists are left out. */
export type Properties = Readonly<Record<string, Json | undefined>>;

export function given(properties: Properties): JsonMap {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
