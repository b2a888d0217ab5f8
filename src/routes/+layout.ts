// Pages are read without a script. What scripts add is in static/enhance, a few kilobytes each.
export const csr = false;
export const trailingSlash = 'never';
