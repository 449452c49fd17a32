export { EVENT_GROUPS } from "../../audit/words";
