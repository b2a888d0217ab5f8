// Pages of ours that a script fetches and takes parts of. One policy for the whole page: browsers with
// trusted types parse nothing else, and start no script but our own; others need none.
const ours = globalThis.trustedTypes?.createPolicy('poytakunta', {
	createHTML: (text) => text,
	createScriptURL: (path) => path
});

export const pageOf = (html) =>
	new DOMParser().parseFromString(ours ? ours.createHTML(html) : html, 'text/html');

export const ourScript = (path) => (ours ? ours.createScriptURL(path) : path);
