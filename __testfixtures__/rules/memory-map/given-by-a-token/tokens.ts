export const NAMES = Symbol('NAMES');
export const CONFIG = 'CONFIG';
