/** Whether two plain values say the same, in whatever order their keys stand; what is `undefined` is not there. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const own = fieldsOf(one);
  const others = new Map(fieldsOf(other));

  return (
    own.length === others.size && own.every(([key, value]) => others.has(key) && isSameData(value, others.get(key)))
  );
}

function fieldsOf(value: object): readonly (readonly [string, unknown])[] {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);

  return fields.filter(([, field]) => field !== undefined);
}
