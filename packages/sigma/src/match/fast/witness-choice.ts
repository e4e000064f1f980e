import type { Cell } from './cell.ts';
import type { Expression } from './expression.ts';
import { type Witness, type Witnesses, witnessesOf } from './witness.ts';

/** What witnesses cost, in rules looked at in vain; `bench/match.ts` shows what other figures do. */
const PRESENT_COST = 500;
const COMMON_COST = 100;
const KEYWORD_COST = 50;
const EXACT_COST = 1;
/** By length. */
const LITERAL_COSTS = [PRESENT_COST, 300, 80, 30, 8, 8, 8];
const LONG_LITERAL_COST = 2;

/** Texts that events of any Windows machine are full of, folded. */
const COMMON_TEXTS = String.raw`
c:\windows\system32\svchost.exe -k netsvcs -p
c:\windows\system32\services.exe
c:\windows\syswow64\
c:\windows\explorer.exe
c:\program files (x86)\
c:\program files\google\chrome\application\chrome.exe
c:\programdata\microsoft\windows\
c:\users\public\appdata\local\temp\
c:\users\default\appdata\roaming\microsoft\windows\
hklm\system\currentcontrolset\services\
hklm\software\microsoft\windows\currentversion\
hkcu\software\classes\wow6432node\
nt authority\system
microsoft corporation
microsoft® windows® operating system
dword (0x00000001)
http://www. https:// .com .dll .sys true false medium high
`;

/** Chooses for each rule what it is found by. What many rules share is likely to be common in events, too, so it costs more. */
export function chooseWitnesses(expressions: readonly Expression[]): readonly Witnesses[] {
  const shares = new Shares();
  for (const expression of expressions) {
    for (const witness of witnessesOf(expression, baseCost) ?? []) shares.add(witness);
  }
  const cost = (witness: Witness): number => baseCost(witness) + shares.of(witness);
  return expressions.map((expression) => witnessesOf(expression, cost));
}

function baseCost(witness: Witness): number {
  const anywhere = witness.cell === null ? KEYWORD_COST : 0;
  if (witness.kind === 'present') return anywhere + PRESENT_COST;
  if (witness.kind === 'number') return anywhere + EXACT_COST;
  const common = COMMON_TEXTS.includes(witness.text) ? COMMON_COST : 0;
  if (witness.kind === 'exact') return anywhere + common + EXACT_COST;
  return anywhere + common + (LITERAL_COSTS[witness.text.length] ?? LONG_LITERAL_COST);
}

/** How many rules have the same witness. */
class Shares {
  private readonly counts = new Map<Cell | null, Map<string | number, number>>();

  add(witness: Witness): void {
    if (witness.kind === 'present') return;
    let counts = this.counts.get(witness.cell);
    if (counts === undefined) this.counts.set(witness.cell, (counts = new Map()));
    const key = keyOf(witness);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  of(witness: Witness): number {
    if (witness.kind === 'present') return 0;
    return this.counts.get(witness.cell)?.get(keyOf(witness)) ?? 0;
  }
}

function keyOf(witness: Exclude<Witness, { kind: 'present' }>): string | number {
  return witness.kind === 'number' ? witness.value : witness.text;
}
