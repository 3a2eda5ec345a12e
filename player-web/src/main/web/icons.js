/** Outlines on a 24 x 24 grid, for the bar and for lists that can be changed. */

export const PAUSE = 'M6.5 4.5h4v15h-4zM13.5 4.5h4v15h-4z';
export const NEXT = 'M5 5v14l10-7zM16.5 5h2.5v14h-2.5z';
export const PREVIOUS = 'M19 5v14l-10-7zM7.5 5H5v14h2.5z';
export const QUEUE = 'M3 5h18v2.5H3zM3 11h11v2.5H3zM3 17h11v2.5H3zM17 10.5v9l5-4.5z';
export const UP = 'M12 6l7 8H5z';
export const DOWN = 'M12 18l7-8H5z';
export const REMOVE = 'M5.4 7.5l2.1-2.1L12 9.9l4.5-4.5 2.1 2.1-4.5 4.5 4.5 4.5-2.1 2.1-4.5-4.5-4.5 4.5-2.1-2.1 4.5-4.5z';
export const HEART = 'M12 20.5l-1.4-1.3C5.5 14.6 3 12.2 3 8.9 3 6.2 5.1 4 7.8 4c1.6 0 3.2.8 4.2 2.1C13 4.8 14.6 4 16.2 4 18.9 4 21 6.2 21 8.9c0 3.3-2.5 5.7-7.6 10.3z';
