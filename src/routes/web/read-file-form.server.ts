import { type Result, ok, refuse } from '#platform/core/result.ts';
import { MOST_BYTES } from '#platform/files/kinds.ts';
import { BadMultipart, type Part, boundaryOf, partsOf } from '#platform/files/multipart.ts';
import type { ReceivedFile } from '#platform/files/store.server.ts';
import { TooBig, bodyOf, declaredBytes } from './body.server.ts';
import { type ReadForm, formOf } from './read-form.server.ts';

/** A form, and the file of its field `file`: null when none was chosen. */
export type ReadFileForm = ReadForm & { file: Result<ReceivedFile> | null };

const MOST_WORDS = 2 ** 20;

/** How a file is taken in: `FileStore.receive`, or one that takes less. */
type Receive = (name: string, chunks: AsyncIterable<Uint8Array>) => Promise<Result<ReceivedFile>>;

/**
 * Reads a form with a file as it arrives. Texts that stand before the file are read even when
 * the file is refused, so put the file last: then nothing that was typed is lost. A body that is
 * declared too long is read only as far as its file. Discard the file when done.
 *
 * @param most bytes of the file; `receive` counts them, here it is what the length of the body may be
 */
export async function readFileForm(
	request: Request,
	receive: Receive,
	most = MOST_BYTES
): Promise<Result<ReadFileForm, 'form_unreadable' | 'form_too_big' | 'form_repeated'>> {
	const boundary = boundaryOf(request.headers.get('content-type'));
	if (!boundary) return refuse('form_unreadable');
	const long = declaredBytes(request) > most + MOST_WORDS;
	const fields: [string, string][] = [];
	let room = MOST_WORDS;
	let file: Result<ReceivedFile> | null = null;
	const discard = async () => file?.ok && (await file.value.discard());
	try {
		for await (const part of partsOf(
			bodyOf(request, long ? MOST_WORDS : most + MOST_WORDS),
			boundary
		)) {
			if (part.fileName === null) {
				const text = await textOf(part, room);
				room -= text.length;
				fields.push([part.name, text.toString('utf8')]);
			} else if (part.name === 'file' && part.fileName !== '') {
				if (file) {
					await discard();
					return refuse('form_repeated');
				}
				file = long
					? refuse('file_too_big', { about: { most: most / 2 ** 20 } })
					: await receive(part.fileName, part.chunks);
				// the rest of it is not read
				if (!file.ok && file.code === 'file_too_big') break;
			}
		}
	} catch (fault) {
		await discard();
		if (fault instanceof TooBig) return refuse('form_too_big');
		if (fault instanceof BadMultipart || request.signal.aborted) return refuse('form_unreadable');
		throw fault;
	}
	const form = formOf(fields);
	if (!form.ok) {
		await discard();
		return form;
	}
	return ok({ ...form.value, file });
}

async function textOf(part: Part, most: number): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of part.chunks) {
		length += chunk.length;
		if (length > most) throw new TooBig();
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
