import type { ReadComponent } from "./readComponent.js";

/** What a line says of the component that pays it. */
export interface ComponentName {
  readonly component: string;
  readonly label?: string;
}

/** A component by its id, and by its name for people where it has one. */
export function nameOf({ id, label }: Pick<ReadComponent, "id" | "label">): ComponentName {
  return { component: id, ...(label === undefined ? {} : { label }) };
}
