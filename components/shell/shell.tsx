import type { ReactNode } from "react";
import type { PublicationStamp, World } from "@/lib/features/progress/types";
import { hrefOn } from "@/lib/features/publications/links";
import { Footer } from "./footer";
import { Header } from "./header";
import { PastBand } from "./past-band";

type Props = {
  world: World;
  /** Path of the page, for the menu and for its printed address. */
  path: string;
  /** Scheme and host, where the page knows them. */
  origin?: string;
  /** Behind the sign-in: there the way in is not shown, and on a phone the public menu is not. */
  inside?: boolean;
  children: ReactNode;
} & Shows;

/** What a public page shows: a publication, read now (`day` is `null`) or as of a past day. Other pages show none. */
type Shows = { publication: PublicationStamp | null; day: string | null } | { publication: null; day?: undefined };

/** What stands around every page. */
export function Shell({ world, publication, day = null, path, origin, inside = false, children }: Props) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <Header path={path} inside={inside} day={day} sampleDay={world.sample ? world.today : null}>
        {publication !== null && day !== null && <PastBand publication={publication} day={day} present={path} />}
      </Header>
      <main className="wrap" id="noi-dung" tabIndex={-1}>
        {children}
      </main>
      <Footer
        publication={publication}
        path={hrefOn(path, day)}
        origin={origin}
        day={day}
        sampleDay={world.sample ? world.today : null}
      />
    </>
  );
}
