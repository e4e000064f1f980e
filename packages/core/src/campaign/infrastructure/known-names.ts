import { addressHex } from '../../case/event-cells.ts';
import { commonListOf } from '../common/common-values.ts';

/** A host or a domain that a campaign uses, by what its findings say. */
export interface KnownName {
  /** Host, domain or address. */
  readonly name: string;
  /** Id of the implant profile; `null`: not known, or several. */
  readonly profile: string | null;
  /** Ids of the findings that make it the campaign's. */
  readonly findings: readonly string[];
}

/** What a registration or a certificate is about, that a campaign uses. */
export type Use = Pick<KnownName, 'profile' | 'findings'>;

/** Names that a campaign uses, to be asked for what is above or the same. */
export class KnownNames {
  private readonly names = new Map<string, KnownName[]>();
  private readonly parents = new Map<string, KnownName[]>();

  constructor(known: readonly KnownName[]) {
    for (const each of known) {
      const name = each.name.toLowerCase();
      add(this.names, name, each);
      if (addressHex(name) !== null) continue;
      for (let dot = 0; dot >= 0; dot = name.indexOf('.', dot + 1))
        add(this.parents, dot === 0 ? name : name.slice(dot + 1), each);
    }
  }

  get size(): number {
    return this.names.size;
  }

  /** @param name host or address, in any letters; `null` where the campaign does not use it */
  of(name: string): Use | null {
    return useOf(this.names.get(name.toLowerCase()) ?? []);
  }

  /**
   * @param domain lower case; that of a provider whose customers choose names below it is nobody's
   * @returns `null` where the campaign uses neither it nor what is below it
   */
  below(domain: string): Use | null {
    if (!domain.includes('.') || commonListOf('domain', domain) !== null) return null;
    return useOf(this.parents.get(domain) ?? []);
  }

  /** Of a certificate's names, of which `*.example.org` stands for all one label below. */
  ofCertificate(hosts: readonly string[]): Use | null {
    return useOf(
      hosts.flatMap((host) => {
        const lower = host.toLowerCase();
        if (!lower.startsWith('*.')) return this.names.get(lower) ?? [];
        const domain = lower.slice(2);
        const below = domain.includes('.') ? (this.parents.get(domain) ?? []) : [];
        return below.filter(({ name }) => name.split('.').length === domain.split('.').length + 1);
      }),
    );
  }
}

function add(map: Map<string, KnownName[]>, key: string, known: KnownName): void {
  const members = map.get(key);
  if (members === undefined) map.set(key, [known]);
  else members.push(known);
}

function useOf(known: readonly KnownName[]): Use | null {
  if (known.length === 0) return null;
  const profiles = new Set(known.map(({ profile }) => profile));
  const [profile] = profiles;
  return {
    profile: profiles.size === 1 ? profile! : null,
    findings: [...new Set(known.flatMap(({ findings }) => findings))].toSorted(),
  };
}
