/** What `look` finds; undefined where it throws, as an object of others may. */
export const tryTo = <A>(look: () => A): A | undefined => {
  try {
    return look();
  } catch {
    return undefined;
  }
};
