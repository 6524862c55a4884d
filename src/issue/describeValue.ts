const LENGTH_MAX = 80;

/** Says what a value is, in at most 80 characters, without calling anything that belongs to it. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return shorten(JSON.stringify(value.slice(0, LENGTH_MAX)), value.length > LENGTH_MAX);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return "a bigint";
    case "function":
      return "a function";
    case "symbol":
      return "a symbol";
    case "object":
      return value === null ? "null" : describeObject(value);
    default:
      return String(value);
  }
}

function describeObject(value: object): string {
  if (!Array.isArray(value)) return "an object";

  return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
}

function shorten(text: string, cut: boolean): string {
  return text.length <= LENGTH_MAX && !cut ? text : `${text.slice(0, LENGTH_MAX - 2)}…"`;
}
