/**
 * Version of the calculation, printed with every verdict. Raise the first number when the same facts can give another
 * verdict, the second when a reason or a text changes, and say in CHANGELOG.md which periods and areas are affected.
 */
export const ENGINE_VERSION = "1.0.0";
