import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createIdIndex } from "../../src/issue/idIndex.js";
import { RUNS } from "../laws/arbitraries.js";

describe("createIdIndex", () => {
  test("does what a Map does", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("a", "b", "007"))), fc.string(), (ids, other) => {
        const index = createIdIndex(ids.length);
        const map = new Map<string, number>();
        for (const id of ids) {
          expect(index.add(id)).toBe(map.get(id) ?? -1);
          if (!map.has(id)) map.set(id, map.size);
        }
        for (const id of [...ids, other]) expect(index.find(id)).toBe(map.get(id) ?? -1);
        expect(index.keys).toEqual([...map.keys()]);
      }),
      { numRuns: RUNS },
    );
  });

  test("is not slowed down or confused by ids that were made to collide", () => {
    const ids = Array.from({ length: 100_000 }, (_, at) => `${at}`).filter((id) => slotOf(id) === slotOf("0"));
    expect(ids.length).toBeGreaterThan(64);
    const index = createIdIndex(1);
    for (const [at, id] of ids.entries()) {
      expect(index.add(id)).toBe(-1);
      expect(index.add(id)).toBe(at);
    }
    for (const [at, id] of ids.entries()) expect(index.find(id)).toBe(at);
    expect(index.find("nobody")).toBe(-1);
  });
});

/** Where the smallest index puts an id. */
function slotOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

  return (hash ^ (hash >>> 13)) & 1_023;
}
