/** Makes a result once for each input that is the same object: words, table and picture of a chart share the work. */
export function remember<Input extends object, Result>(
  make: (input: Input) => Result,
): (input: Input) => Result {
  const made = new WeakMap<Input, { readonly result: Result }>();
  return (input) => {
    const known = made.get(input) ?? { result: make(input) };
    made.set(input, known);
    return known.result;
  };
}
