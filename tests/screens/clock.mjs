// Loaded before the server (`node --import`): a clock that starts on one Tuesday morning and
// runs from there, so that the pictures of two days differ only where the pages differ.
const Real = Date;
const shift = Real.parse('2027-03-09T07:00:00Z') - Number(process.env.SCREENS_STARTED);

globalThis.Date = class Date extends Real {
	constructor(...parts) {
		if (parts.length) super(...parts);
		else super(Real.now() + shift);
	}
	static now() {
		return Real.now() + shift;
	}
};
