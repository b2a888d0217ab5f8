/** What was typed is not understood, or there is nothing there to do it with. */
export class Usage extends Error {
	override name = 'Usage';
}
