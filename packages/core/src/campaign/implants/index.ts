export { PROFILE_CODES, type ProfileCode } from './codes.ts';
export { type BeaconMatch, type BeaconRequest, matchBeacon } from './match-beacon.ts';
export { parseProfile, type ProfileResult } from './parse-profile.ts';
export * from './profile.ts';
export { compileProfiles, type ProfileSet } from './profile-set.ts';
export * from './suggest/index.ts';
export { type IdSeen, walkedIds } from './walked-ids.ts';
export { requestOf, type SeenAt, seenAt } from './request-of.ts';
