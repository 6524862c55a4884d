import type { ReadAward } from "../award/readAward.js";

/** Awards of a period by component. */
export class AwardBook {
  private readonly granted = new Map<string, readonly ReadAward[]>();

  add(component: string, granted: readonly ReadAward[]): void {
    this.replace(component, [...(this.granted.get(component) ?? []), ...granted]);
  }

  replace(component: string, granted: readonly ReadAward[]): void {
    this.granted.set(component, granted);
  }

  all(): readonly ReadAward[] {
    return [...this.granted.values()].flat();
  }
}
