import type { Platform } from './profile.ts';

/** What browsers write of the system that they run on; of the first that is there. An iPhone says that it is like a Mac. */
const SYSTEMS: readonly (readonly [RegExp, Platform])[] = [
  [/\b(?:iPad|iPhone|iPod)\b/, 'ios'],
  [/\bAndroid\b/, 'android'],
  [/\bMacintosh\b|\bMac OS X\b/, 'macos'],
  [/\bWindows\b/, 'windows'],
  [/\bLinux\b/, 'linux'],
];
const ROBOT = /bot\b|crawl|spider|slurp|preview/i;

/** The system that a user agent claims; `null` for robots, and for those that claim none. Anybody can claim any. */
export function systemOfAgent(agent: string): Platform | null {
  if (ROBOT.test(agent)) return null;
  return SYSTEMS.find(([words]) => words.test(agent))?.[1] ?? null;
}
