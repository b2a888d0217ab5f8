import { LANGS, type Lang } from '../../src/platform/core/lang.ts';

/** What is photographed: a page of the story world as somebody sees it, at the width of a device. */
export type Picture = {
	/** The file is `docs/screens/NAME-LANG.png`. */
	name: string;
	/** The English address; numbers are the same in every story that starts on the same day. */
	path: string;
	who: 'visitor' | 'coordinator';
	width: 'phone' | 'desk';
	height: number;
	langs: readonly Lang[];
	/** A link that is followed first. */
	follow?: string;
	/** Scrolled to, when the matter is not at the top. */
	from?: string;
};

const MEETING_TO_COME = 9;
const MEMO_BEING_WRITTEN = 8;
const ANSWERED = 4;
const WAITING_FOR_ANSWER = 15;
const ITEM_WITH_DECISION = 3;
const WAITING_FOR_TRIAGE = 25;

export const pictures: readonly Picture[] = [
	{
		name: 'topic',
		path: `/{area}/topics/${ANSWERED}`,
		who: 'visitor',
		width: 'desk',
		height: 900,
		langs: LANGS
	},
	{
		name: 'topic-phone',
		path: `/{area}/topics/${WAITING_FOR_ANSWER}`,
		who: 'visitor',
		width: 'phone',
		height: 1100,
		langs: LANGS
	},
	{
		name: 'propose-phone',
		path: '/{area}/topics/new',
		who: 'visitor',
		width: 'phone',
		height: 800,
		langs: LANGS
	},
	{
		name: 'desk',
		path: '/{area}/desk',
		who: 'coordinator',
		width: 'desk',
		height: 900,
		langs: LANGS
	},
	{
		name: 'triage',
		path: `/{area}/topics/${WAITING_FOR_TRIAGE}/triage`,
		who: 'coordinator',
		width: 'desk',
		height: 900,
		langs: LANGS
	},
	{
		name: 'agenda',
		path: `/{area}/meetings/${MEETING_TO_COME}/agenda`,
		who: 'coordinator',
		width: 'desk',
		height: 900,
		langs: LANGS
	},
	{
		name: 'memo',
		path: `/{area}/meetings/${MEMO_BEING_WRITTEN}/memo`,
		follow: `nav a[href^="?item="] >> nth=${ITEM_WITH_DECISION - 1}`,
		who: 'coordinator',
		width: 'desk',
		height: 900,
		langs: LANGS
	},
	{
		name: 'publish',
		path: `/{area}/meetings/${MEMO_BEING_WRITTEN}/memo/publish`,
		who: 'coordinator',
		width: 'desk',
		height: 900,
		langs: LANGS
	}
];
