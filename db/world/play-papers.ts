import { addPaper } from '../../src/modules/meetings/paper.commands.server.ts';
import type { Ctx } from '../../src/platform/command/context.ts';
import { paragraphs } from '../../src/platform/documents/document.ts';
import { renderPdf } from '../../src/platform/documents/pdf.server.ts';
import { papers } from './content/papers.ts';
import { done } from './world.ts';

/** Hangs the papers of an item on it, made as people make them: as PDF. */
export async function hangPapers(ctx: Ctx, item: string, itemId: string): Promise<void> {
	// a world that is told only to look at its rows has no place for files
	if (!ctx.files) return;
	for (const paper of papers.filter((one) => one.item === item)) {
		const pdf = await done(
			renderPdf({
				title: paper.title,
				lang: paper.lang,
				created: ctx.ports.now().toISOString(),
				blocks: paper.paragraphs.flatMap((text) => paragraphs(text))
			})
		);
		const chunks = (async function* () {
			yield pdf.bytes;
		})();
		const file = await done(ctx.files.receive(paper.file, chunks));
		const { description, lang, visibility } = paper;
		await done(addPaper(ctx, itemId, { description, file_lang: lang, visibility }, file));
	}
}
