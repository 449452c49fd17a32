/** An ear of rice bent over three paddies: the portal's own mark. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <path
        className="mark-field"
        d="M3 30.5q8.5-3.2 17 0t17 0M5.5 34.5q7.2-2.6 14.5 0t14.5 0M9.5 38.2q5.2-1.8 10.5 0t10.5 0"
      />
      <path className="mark-stem" d="M14 29.5C13 20 15.500 9 27 4.500" />
      <path
        className="mark-grain"
        d="M15 19.500q-5-.6-5.600-6 5.200.8 5.600 6zm.7 0q.8-4.800 6-6-.2 5.400-6 6zM17.300 13q-4-1.800-3.200-6.800 4.300 2.100 3.200 6.800zm.8-.3q2.200-4.200 7.400-3.800-1.900 4.600-7.400 3.800zM14.100 26q-5.400.1-6.900-5.100 5.600.1 6.900 5.100zm.6 0q-.2-5 4.700-7 .7 5.500-4.700 7zM22 8q-2.600-3.400-.3-7 2.900 3.500.3 7zm5-3.600q3.200-3.200 7-1.600-2.600 3.700-7 1.600zM23.500 7.200q4-1.100 6.300 2.600-4.500 1.300-6.300-2.600z"
      />
    </svg>
  );
}
