/**
 * The three thrown classes. Everything else that is thrown is a bug. The web layer turns them
 * into 404, 403 and 409 in one place (`hooks.server.ts`).
 */
export class NotFound extends Error {
	override name = 'NotFound';
}

export class Forbidden extends Error {
	override name = 'Forbidden';
}

/** Somebody saved first. `theirs` is what stands now, `yours` what was sent, by field. */
export class Conflict extends Error {
	override name = 'Conflict';
	readonly yours: Record<string, string>;
	readonly theirs: Record<string, string>;
	readonly version: number;
	constructor(yours: Record<string, string>, theirs: Record<string, string>, version: number) {
		super('version conflict');
		this.yours = yours;
		this.theirs = theirs;
		this.version = version;
	}
}
