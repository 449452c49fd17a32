/** What the signs of the map mean, beside the swatches of the groups. */
export function MapKey() {
  return (
    <ul className="map-key mute">
      <li>
        <svg width="26" height="26" viewBox="0 0 30 30" aria-hidden="true" focusable="false">
          <g className="s3">
            <use href="#o" />
            <text x="15" y="20">
              13
            </text>
          </g>
          <path className="map-fold" d="M18.500 1.500h10v10z" />
        </svg>
        góc gạch chéo: ít nhất 13, có thể hơn, vì còn tiêu chí chưa có số liệu
      </li>
      <li>
        <svg width="26" height="26" viewBox="0 0 30 30" aria-hidden="true" focusable="false">
          <use className="map-other" href="#o" />
        </svg>
        phường, thị trấn: không xét
      </li>
    </ul>
  );
}
