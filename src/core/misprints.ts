/** A decimal as it would read with two neighbouring digits the other way round; a point between them stays in its place. */
export function swapsOf(printed: string): string[] {
  const digits = [...printed].flatMap((character, at) => (/\d/u.test(character) ? [at] : []));
  return digits.slice(1).flatMap((at, index) => {
    const before = digits[index] ?? at;
    const [a, b] = [printed[before], printed[at]];
    if (a === b) return [];
    const swapped = [...printed];
    swapped[before] = b ?? '';
    swapped[at] = a ?? '';
    return [swapped.join('')];
  });
}

/** A decimal as it would read with any one of its digits another one. */
export function changesOf(printed: string): string[] {
  return [...printed].flatMap((character, at) =>
    /\d/u.test(character)
      ? [...'0123456789']
          .filter((digit) => digit !== character)
          .map((digit) => `${printed.slice(0, at)}${digit}${printed.slice(at + 1)}`)
      : [],
  );
}

/** How many digits of a decimal say something: 36.50 has four, 0.02 one. */
export const digitsOf = (printed: string): number => printed.replace(/\D/gu, '').replace(/^0+/u, '').length;
