import { idKey } from "../issue/externalId.js";
import type { ReadFact } from "./readFact.js";

/** Reversals that say nothing of how much: one that reverses another undoes it. */
export class Cancellations {
  private readonly targets: ReadonlyMap<string, string | undefined>;
  private readonly inForce = new Set<string>();

  constructor(
    private readonly original: ReadFact,
    own: readonly ReadFact[],
  ) {
    this.targets = new Map(own.map(({ id, rest }) => [idKey(id), rest.reverses]));
  }

  get isCancelled(): boolean {
    return this.inForce.size > 0;
  }

  add({ id }: ReadFact): void {
    let key: string | undefined = idKey(id);
    // Of a chain every second one is in force again.
    for (let isInForce = true; key !== undefined && key !== idKey(this.original.id); isInForce = !isInForce) {
      const target: string | undefined = this.targets.get(key);
      if (target === idKey(this.original.id)) {
        if (isInForce) this.inForce.add(key);
        else this.inForce.delete(key);
      }
      key = target;
    }
  }
}
