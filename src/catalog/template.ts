/** What placeholders stand for; undefined: known, and without a value here. */
type Placeholders = Readonly<Record<string, string | number | undefined>>;

const PART = /\{\{|\}\}|\{(\w+)\}/g;

/**
 * Fills in `{cpu}` and its like. `{{` and `}}` are braces, and other words in braces stay as they
 * are. `missing` names a placeholder that has no value.
 */
export const fillIn = (
  template: string,
  values: Placeholders,
): { readonly text: string; readonly missing?: string } => {
  let missing: string | undefined;
  const text = template.replace(PART, (part, word: string | undefined) => {
    if (word === undefined) return part === "{{" ? "{" : "}";
    if (!Object.hasOwn(values, word)) return part;
    const value = values[word];
    if (value === undefined) missing ??= word;
    return String(value);
  });
  return missing === undefined ? { text } : { text, missing };
};

/** The template of a text that has no placeholders. */
export const literally = (text: string): string => text.replace(/[{}]/g, "$&$&");
