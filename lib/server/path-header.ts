/** In which the portal hands itself the path of the page that is asked for; what a client sends under it is overwritten. */
export const PATH_HEADER = "x-portal-path";
