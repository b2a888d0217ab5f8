/** One stroke of an icon on a 24 × 24 grid: drawn as a line or filled, in the current colour. */
export interface Stroke {
	d: string;
	fill?: boolean;
}

/** Own line icons. Each always stands beside words; none carries the meaning alone. */
export const icons = {
	eye: [
		{ d: 'M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12z' },
		{ d: 'M12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z', fill: true }
	],
	clock: [{ d: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z' }, { d: 'M12 7v5l3.4 2.4' }],
	octagon: [
		{ d: 'M8 2h8l6 6v8l-6 6H8l-6-6V8zM10.8 6.5v7.2h2.4V6.5zm0 8.8v2.4h2.4v-2.4z', fill: true }
	],
	info: [
		{ d: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z' },
		{ d: 'M12 11v5.5' },
		{ d: 'M12 6.3a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6z', fill: true }
	],
	check: [{ d: 'M4 12.8l5 5L20 6.5' }],
	done: [{ d: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z' }, { d: 'M7.6 12.4l3 3 5.8-6.6' }],
	arrow: [{ d: 'M4 12h15M13 6l6 6-6 6' }],
	back: [{ d: 'M20 12H5M11 6l-6 6 6 6' }],
	down: [{ d: 'M5.5 9l6.5 6.5L18.5 9' }],
	plus: [{ d: 'M12 5v14M5 12h14' }],
	calendar: [{ d: 'M4 6.5h16V20H4zM4 11h16M8.5 3.5v5M15.5 3.5v5' }],
	mail: [{ d: 'M3 5.5h18v13H3zM3.5 6.5L12 13l8.5-6.5' }],
	phone: [
		{
			d: 'M6.5 3H10l1.6 4.6-2.4 1.7a12 12 0 0 0 5.5 5.5l1.7-2.4L21 14v3.5A3.5 3.5 0 0 1 17.5 21 14.5 14.5 0 0 1 3 6.5 3.5 3.5 0 0 1 6.5 3z'
		}
	],
	print: [{ d: 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z' }],
	download: [{ d: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15' }],
	feed: [
		{ d: 'M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14' },
		{ d: 'M6 16.5a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z', fill: true }
	],
	pencil: [{ d: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z' }],
	person: [{ d: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5a7.5 7.5 0 0 1 15 0' }],
	lock: [{ d: 'M5.5 11h13v9.5h-13zM8 11V8a4 4 0 0 1 8 0v3' }],
	search: [{ d: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21' }]
} as const satisfies Record<string, readonly Stroke[]>;

export type IconName = keyof typeof icons;
