/** What an object of others may not let us see. */
export const tryTo = <A>(look: () => A): A | undefined => {
  try {
    return look();
  } catch {
    return undefined;
  }
};
