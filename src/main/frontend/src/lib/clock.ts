let offset = 0;

/** Keeps countdowns right on a computer whose clock is wrong: takes the server's Date header when it is far off. */
export function noteServerTime(date: string | null) {
  if (!date) return;
  const difference = new Date(date).getTime() - Date.now();
  offset = Math.abs(difference) > 5000 ? difference : 0;
}

export const serverNow = () => Date.now() + offset;
