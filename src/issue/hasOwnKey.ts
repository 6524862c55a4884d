/** Whether an object of a union is one of those with a key of its own; `in` would see what a host added to every object. */
export function hasOwnKey<Holder extends object, Key extends string>(
  holder: Holder,
  key: Key,
): holder is Extract<Holder, { readonly [Own in Key]: unknown }> {
  return Object.hasOwn(holder, key);
}
