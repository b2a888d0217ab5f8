/**
 * Names in the order of a Nordic reader: å, ä and ö come last. The database has no ICU
 * collations in its embedded form, so names are sorted here, after the query.
 *
 * @example ['Ähtäri', 'Vaasa'].sort(byName) // ['Vaasa', 'Ähtäri']
 */
export const byName = new Intl.Collator('fi', { sensitivity: 'base', numeric: true }).compare;
