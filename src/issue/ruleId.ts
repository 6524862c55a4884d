/** What every object inherits, whatever else its host lets it inherit: as a key it would find a function. */
const INHERITED = /* @__PURE__ */ new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);
const RULE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether a value can be the id of a plan, component, metric or rule: 1 to 64 letters, digits, `.`, `_`, `-`. */
export function isRuleId(value: unknown): value is string {
  return typeof value === "string" && RULE_ID.test(value) && !INHERITED.has(value);
}
