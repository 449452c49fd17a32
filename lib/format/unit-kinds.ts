/** The kinds of unit and their names; a new kind is a line here, no migration. */
export const KIND_NAMES: Record<string, string> = {
  province: "Tỉnh",
  city: "Thành phố",
  town: "Thị xã",
  district: "Huyện",
  commune: "Xã",
  ward: "Phường",
  township: "Thị trấn",
  village: "Thôn",
  residential_area: "Khu dân cư",
  garden: "Vườn",
};
