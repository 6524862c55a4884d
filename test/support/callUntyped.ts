/** Calls a function as JavaScript would, with arguments that its types do not allow. */
export function callUntyped<Result>(target: (...args: never[]) => Result, ...args: readonly unknown[]): Result {
  return Reflect.apply(target, undefined, args);
}
