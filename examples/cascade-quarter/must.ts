/** What the figures of this example always have. */
export function must<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("the figures of this example have changed");

  return value;
}
