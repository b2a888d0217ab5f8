import { resolve } from 'node:path';

/** The settings of an installation, read once from the environment and checked at the start. */
export type Settings = {
	port: number;
	host: string;
	/** Absolute address people use, without a slash at the end; undefined on a first try at home. */
	publicUrl?: string;
	dataDir: string;
	filesDir: string;
	databaseUrl?: string;
	databaseListenUrl?: string;
	minFreeMb: number;
	trustedProxies: number;
	smtpUrl?: string;
	mailFrom: string;
	zone: string;
	development: boolean;
};

/** A setting that is wrong: the message is a plain sentence for the person who starts the program. */
export class WrongSetting extends Error {
	override name = 'WrongSetting';
}

const number = (
	name: string,
	raw: string | undefined,
	fallback: number,
	least: number,
	most: number
) => {
	if (raw === undefined || raw === '') return fallback;
	const value = Number(raw);
	if (!Number.isInteger(value) || value < least || value > most)
		throw new WrongSetting(
			`${name} must be a whole number from ${least} to ${most}, but it is "${raw}".`
		);
	return value;
};

const url = (name: string, raw: string | undefined, protocols: readonly string[]) => {
	if (!raw) return undefined;
	try {
		const parsed = new URL(raw);
		if (protocols.includes(parsed.protocol)) return raw.replace(/\/+$/, '');
	} catch {
		// answered below
	}
	throw new WrongSetting(
		`${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`
	);
};

/**
 * Reads the settings.
 *
 * @throws WrongSetting with a plain sentence that names the setting
 * @example readSettings(process.env)
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
	const zone = env.TIME_ZONE || 'Europe/Helsinki';
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
	} catch {
		throw new WrongSetting(
			`TIME_ZONE must be a zone name such as Europe/Helsinki, but it is "${zone}".`
		);
	}
	const dataDir = resolve(env.DATA_DIR || './data');
	const publicUrl = url('PUBLIC_URL', env.PUBLIC_URL, ['http:', 'https:']);
	return {
		port: number('PORT', env.PORT, 3000, 0, 65535),
		host: env.HOST || '127.0.0.1',
		...(publicUrl && { publicUrl }),
		dataDir,
		filesDir: resolve(env.FILES_DIR || `${dataDir}/files`),
		...optional('databaseUrl', url('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:'])),
		...optional(
			'databaseListenUrl',
			url('DATABASE_LISTEN_URL', env.DATABASE_LISTEN_URL, ['postgres:', 'postgresql:'])
		),
		minFreeMb: number('MIN_FREE_MB', env.MIN_FREE_MB, 500, 1, 1_000_000),
		trustedProxies: number('TRUSTED_PROXIES', env.TRUSTED_PROXIES, 0, 0, 5),
		...optional('smtpUrl', url('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:'])),
		mailFrom: env.MAIL_FROM || 'poytakunta@localhost',
		zone,
		development: env.NODE_ENV === 'development'
	};
}

const optional = <K extends string>(key: K, value: string | undefined) =>
	(value === undefined ? {} : { [key]: value }) as { [key in K]?: string };
