/**
 * Stands first in a form with several buttons and a field for a reason: Enter in the field would press the first button, and
 * whoever writes why they send something back would approve it. A disabled button takes the Enter, with JavaScript or without.
 */
export function NoEnter() {
  return <button type="submit" disabled hidden />;
}
