/**
 * Everything the log can say, each with what it must carry. A mutation that forgets `before` or `after` does not compile.
 * Changing a name here needs a migration of nothing, but old entries keep the old name: never reuse one.
 */
export type AuditEvent =
  /** The store was filled for the first time, an edition of a release added, or the sample world's clock moved. */
  | { action: "store.loaded" | "edition.added" | "clock.moved"; subject: Subject<"store">; after: Json }
  /** The first administrator was made, or given a new one-time link. */
  | { action: "administrator.invited"; subject: Subject<"person">; after: Json }
  /** A person set the first password through a one-time link. */
  | { action: "account.activated"; subject: Subject<"person">; after: Json }
  /** Somebody said that a password is forgotten; who it was is not known. */
  | { action: "password.asked"; subject: Subject<"person">; after: Json }
  /** A one-time link was made for a person, by an administrator or at the command line; `after` says where. */
  | { action: "link.made"; subject: Subject<"person">; after: Json }
  /** A person set a new password, through a one-time link or on their own page; other sessions of theirs ended. */
  | { action: "password.changed"; subject: Subject<"person">; after: Json }
  /** Somebody signed in, or out. */
  | { action: "session.started" | "session.ended"; subject: Subject<"person">; after: Json }
  /** A sign-in failed: unknown name, wrong password or a deactivated account; the log does not say which. */
  | { action: "session.refused"; subject: Subject<"login">; reason: string }
  /** An administrator made a person, or corrected name or address. */
  | { action: "person.invited"; subject: Subject<"person">; after: Json }
  | { action: "person.corrected"; subject: Subject<"person">; before: Json; after: Json }
  /** A person may not enter any more, or again; never deleted. */
  | {
      action: "person.deactivated" | "person.reactivated";
      subject: Subject<"person">;
      before: Json;
      after: Json;
      reason: string;
    }
  /** A role was given for an organisation from a day on; its last day was set. */
  | { action: "grant.added"; subject: Subject<"person">; after: Json }
  | { action: "grant.ended"; subject: Subject<"person">; before: Json; after: Json }
  /** Sessions of a person were ended by themselves or by an administrator, who is the actor. */
  | { action: "sessions.ended"; subject: Subject<"person">; after: Json }
  /** An authenticator was offered, or enrolled; recovery codes were renewed, or one of them used. */
  | {
      action:
        | "factor.offered"
        | "factor.offer-withdrawn"
        | "factor.enrolled"
        | "factor.codes-renewed"
        | "factor.code-spent";
      subject: Subject<"person">;
      after: Json;
    }
  /** An authenticator was forgotten, by its person or, with a reason, by an administrator. */
  | { action: "factor.removed"; subject: Subject<"person">; after: Json; reason: string }
  /** A wrong code or password of a person who is known already; `reason` says where. */
  | { action: "factor.refused" | "password.refused"; subject: Subject<"person">; reason: string }
  /** A provider's account was bound to a person at its first use; one was refused. */
  | { action: "identity.bound"; subject: Subject<"person">; after: Json }
  | { action: "identity.refused"; subject: Subject<"login">; reason: string }
  /** A figure, conclusion or declaration was entered and waits for the office. */
  | { action: "observation.submitted"; subject: Subject<"observation">; after: Json }
  /** A file of figures was received, put aside, or its figures were written. */
  | { action: "import.received" | "import.discarded" | "import.committed"; subject: Subject<"import">; after: Json }
  /** The office prepared a publication; a leader approved it. */
  | { action: "publication.prepared" | "publication.approved"; subject: Subject<"publication">; after: Json }
  /** Somebody proposed a new edition of a set; another person published it. */
  | { action: "edition.proposed" | "edition.published"; subject: Subject<"edition">; after: Json }
  /** A proposed edition was refused, or taken back. */
  | { action: "edition.declined"; subject: Subject<"edition">; after: Json; reason: string }
  /** The region a commune is judged by, or who answers for an indicator, was recorded; `before` holds what it replaced. */
  | {
      action: "region.recorded" | "answer.recorded";
      subject: Subject<"region" | "answer">;
      before: Json;
      after: Json;
      reason: string | null;
    }
  /** The office recorded that an organisation follows a commune in a year, or that it no longer does. */
  | { action: "assignment.recorded"; subject: Subject<"assignment">; before: Json; after: Json; reason: string | null }
  | { action: "assignment.ended"; subject: Subject<"assignment">; before: Json; after: Json; reason: string }
  /** The office accepted a figure or conclusion; `reason` says what was passed over and why. */
  | {
      action: "observation.accepted";
      subject: Subject<"observation">;
      before: Json;
      after: Json;
      reason?: string | null;
    }
  /** The district checked what its commune entered; the agency that answers confirmed it. */
  | {
      action: "observation.checked" | "observation.confirmed";
      subject: Subject<"observation">;
      after: Json;
      reason: string | null;
    }
  /** The agency concluded otherwise than the unit; the unit answered; the agency acknowledged it. */
  | {
      action: "difference.opened" | "difference.answered" | "difference.closed";
      subject: Subject<"difference">;
      after: Json;
      reason: string | null;
    }
  /** A period was made, or locked by hand; somebody asked to open a locked one, another person decided. */
  | {
      action: "period.created" | "period.locked" | "period.asked" | "period.decided";
      subject: Subject<"period">;
      after: Json;
      reason: string | null;
    }
  /** A rule of the domain that is a setting was changed: its value, how well it is known, or what it rests on. */
  | { action: "setting.changed"; subject: Subject<"setting">; before: Json; after: Json; reason: string }
  /** What waited was said anew by the same organisation; `after` names by which. */
  | { action: "observation.replaced"; subject: Subject<"observation">; after: Json }
  /** A figure or conclusion was sent back with a reason. */
  | { action: "observation.returned"; subject: Subject<"observation">; after: Json; reason: string }
  /** A paper of evidence, a new file of it, a further unit it belongs to, or what it is evidence of was recorded. */
  | {
      action: "evidence.added" | "evidence.replaced" | "evidence.shared" | "evidence.linked";
      subject: Subject<"evidence">;
      after: Json;
    }
  /** A paper is no longer evidence of something. */
  | { action: "evidence.unlinked"; subject: Subject<"evidence">; before: Json; after: Json; reason: string }
  /** Somebody took a file of evidence. */
  | { action: "evidence.read"; subject: Subject<"evidence">; after: Json }
  /** Somebody read the log, or took entries or its head away; `after` holds the filters. Bounded per person and minute. */
  | { action: "log.read"; subject: Subject<"log">; after: Json }
  /** The whole store was saved to a file, or put back from one, at the command line. */
  | { action: "store.saved" | "store.restored"; subject: Subject<"store">; after: Json }
  /** Somebody tried what they may not do; `reason` names the verb. */
  | { action: "access.refused"; subject: Subject<string>; reason: string };

export type Subject<T extends string> = { type: T; id: string };
export type Json = Record<string, unknown>;

/** Who acts: a signed-in person, the holder of a one-time link, or the portal itself. */
export type AuditActor = { id: string | null; name: string };
