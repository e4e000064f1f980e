// Made by `npm run tables` from `rules/builds/` (do not edit).
import type { ConstantStamp, SystemBuild } from './judge-claims.ts';

export const SYSTEMS: readonly SystemBuild[] = [
  {
    day: '2004-08-04',
    what: 'Windows XP SP2',
    source:
      "Kaspersky Lab, Unveiling Careto (2014), page 12: stamps of Windows' own libraries that implants copied",
  },
  {
    day: '2008-04-14',
    what: 'Windows XP SP3',
    source:
      "Kaspersky Lab, Unveiling Careto (2014), page 12: stamps of Windows' own libraries that implants copied",
  },
  {
    day: '2009-07-14',
    what: 'Windows 7',
    source:
      'Kaspersky Lab, Unveiling Careto (2014), page 12; Geoff Chappell, KERNELBASE Versions: header stamp 4A5BDAAE',
  },
  {
    day: '2010-11-20',
    what: 'Windows 7 SP1',
    source: 'Geoff Chappell, KERNELBASE Versions: header stamp 4CE7B8F0',
  },
  {
    day: '2012-07-25',
    what: 'Windows 8',
    source: 'Geoff Chappell, KERNELBASE Versions: header stamp 5010ACFA',
  },
  {
    day: '2013-08-22',
    what: 'Windows 8.1',
    source: 'Geoff Chappell, KERNELBASE Versions: header stamp 52158F91',
  },
  {
    day: '2014-02-22',
    what: 'Windows 8.1 Update',
    source: 'Geoff Chappell, KERNELBASE Versions: header stamp 530888F8',
  },
  {
    day: '2015-07-09',
    what: 'Windows 10',
    source: 'Geoff Chappell, KERNELBASE Versions: header stamp 559F3B4C',
  },
];

export const CONSTANTS: readonly ConstantStamp[] = [
  {
    stamp: 708992537,
    what: "Borland's linker (Delphi), which writes the same stamp always",
    source: '0x2A425E19 in many public rules and tools that recognise Delphi',
  },
  {
    stamp: 0,
    what: "a linker that writes no stamp, such as Go's",
    source: 'PE format: the field may be zero',
  },
  {
    stamp: 4294967295,
    what: 'a linker that writes no stamp',
    source: 'PE format: the field may be all ones',
  },
];
