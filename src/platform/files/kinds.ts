/** The largest file, in megabytes. */
export const MOST_MB = 20;
export const MOST_BYTES = MOST_MB * 2 ** 20;

/** What may be uploaded: each kind with what a browser is told and the endings of its names. */
export const FILE_KINDS = {
	pdf: { type: 'application/pdf', endings: ['pdf'] },
	docx: {
		type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		endings: ['docx']
	},
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		endings: ['xlsx']
	},
	pptx: {
		type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		endings: ['pptx']
	},
	odt: { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
	ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
	odp: { type: 'application/vnd.oasis.opendocument.presentation', endings: ['odp'] },
	png: { type: 'image/png', endings: ['png'] },
	jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
	txt: { type: 'text/plain', endings: ['txt'] },
	csv: { type: 'text/csv', endings: ['csv'] }
} as const;
export type FileKind = keyof typeof FILE_KINDS;

export const isPicture = (kind: string): boolean => kind === 'png' || kind === 'jpeg';

/** For the `accept` of a field: the browser then offers these first. */
export const FILE_ENDINGS = Object.values(FILE_KINDS)
	.flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
	.join(',');
