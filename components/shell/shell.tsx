import type { ReactNode } from "react";
import type { PublicationStamp, World } from "@/lib/features/progress/types";
import { Footer } from "./footer";
import { Header } from "./header";

type Props = {
  world: World;
  publication: PublicationStamp | null;
  /** Path of the page, for the menu and for its printed address. */
  path: string;
  /** Scheme and host, where the page knows them. */
  origin?: string;
  children: ReactNode;
};

/** What stands around every page. */
export function Shell({ world, publication, path, origin, children }: Props) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <Header path={path} sampleDay={world.sample ? world.today : null} />
      <main className="wrap" id="noi-dung" tabIndex={-1}>
        {children}
      </main>
      <Footer publication={publication} path={path} origin={origin} />
    </>
  );
}
