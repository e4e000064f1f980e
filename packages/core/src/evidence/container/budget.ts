import { ContainerError } from './issue.ts';
import { MAX_MEMBERS, MAX_RATIO, MIN_UNPACKED_BYTES } from './limits.ts';

/** How much may come out of one piece of evidence, whatever lies inside what, and how often the same bytes are named. */
export class Budget {
  private bytes: number;
  private members: number = MAX_MEMBERS;

  /** @param byteLength size of the evidence as it was handed in */
  constructor(byteLength: number) {
    this.bytes = MIN_UNPACKED_BYTES + MAX_RATIO * byteLength;
  }

  /** @throws ContainerError when more is unpacked than honest containers hold. */
  spend(bytes: number): void {
    this.bytes -= bytes;
    if (this.bytes < 0) {
      throw new ContainerError(
        'CONTAINER_LIMIT',
        'unpacks to more than its size can honestly hold',
      );
    }
  }

  /** Whether as much may still come out. */
  allows(bytes: number): boolean {
    return bytes <= this.bytes;
  }

  /** @throws ContainerError after `MAX_MEMBERS`. */
  count(): void {
    if (--this.members < 0)
      throw new ContainerError('CONTAINER_LIMIT', `more than ${MAX_MEMBERS} files`);
  }
}
