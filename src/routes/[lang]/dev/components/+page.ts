export const load = () => ({ title: 'Components' });
