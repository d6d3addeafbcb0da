/** What `look` returns; undefined where it throws, as looking into a foreign object may. */
export const tryTo = <A>(look: () => A): A | undefined => {
  try {
    return look();
  } catch {
    return undefined;
  }
};
