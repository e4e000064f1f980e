import type { Origin } from '../format.ts';
import type { SystemSettings } from '../registry/system-settings.ts';
import type { Layout } from './layout.ts';
import { MARKERS, recogniseLayout, SYSTEM_HIVES, VELOCIRAPTOR_OWN } from './layouts.ts';
import type { Marker } from './layouts.ts';

/** Where a collector's own way of arranging files begins in a path. */
const BEGINNING =
  /(?<=^|\/)(?:\[root\]|uploads\/[^/]+|[A-Z]\/(?:Windows|Users|ProgramData|inetpub|\$[^/]*))\//gu;

/** The layouts of collections that were unpacked into folders, told by the paths of their files. */
export class FolderLayouts {
  private readonly read: (path: string) => string | null;
  private readonly settings: (path: string) => Promise<SystemSettings | null>;
  private readonly known = new Map<string, Layout | null>();

  /**
   * @param read up to `MAX_MARKER_BYTES` of the file at a path as text; `null` when there is none
   * @param settings what the SYSTEM hive at a path says; `null` when there is none
   */
  constructor(
    read: (path: string) => string | null,
    settings: (path: string) => Promise<SystemSettings | null>,
  ) {
    this.read = read;
    this.settings = settings;
  }

  /** @param path with `/` between its parts */
  async originOf(path: string): Promise<Origin | null> {
    for (const { 0: beginning, index } of path.matchAll(BEGINNING)) {
      const layout = await this.layoutAt(path.slice(0, index), beginning, path.slice(index));
      if (layout !== null) return layout.originOf(path.slice(index));
    }
    return null;
  }

  private async layoutAt(folder: string, beginning: string, name: string): Promise<Layout | null> {
    const key = folder + beginning.split('/', 1)[0]!;
    let layout = this.known.get(key);
    if (layout === undefined) this.known.set(key, (layout = await this.look(folder, name)));
    return layout;
  }

  private async look(folder: string, name: string): Promise<Layout | null> {
    const markers = new Map<Marker, string>();
    for (const [marker, names] of Object.entries(MARKERS)) {
      const text = names.map((each) => this.read(folder + each)).find((each) => each !== null);
      if (text !== undefined) markers.set(marker as Marker, text);
    }
    const own = VELOCIRAPTOR_OWN.filter((each) => this.read(folder + each) !== null);
    return recogniseLayout([name, ...own], folder, markers, await this.systemIn(folder));
  }

  private async systemIn(folder: string): Promise<SystemSettings | null> {
    for (const hive of SYSTEM_HIVES) {
      const settings = await this.settings(folder + hive);
      if (settings !== null) return settings;
    }
    return null;
  }
}
