import type { Help } from "@/lib/features/help/help";
import type { HelpTopic } from "@/lib/features/help/topics";

/** What this person can do here, each in a few steps, with a list of contents first. */
export function HelpPage({ help: { roles, topics } }: { help: Help }) {
  return (
    <>
      <h1>Trợ giúp: việc của bạn</h1>
      <p className="lede">
        {roles.length === 0
          ? "Tài khoản này chưa được giao vai trò nào; hãy liên hệ quản trị viên."
          : `Những việc một tài khoản ${roles.join(", ")} làm được trên cổng.`}
      </p>
      <nav aria-label="Mục lục">
        <ul className="help-contents">
          {topics.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {topics.map((topic) => (
        <Topic key={topic.id} topic={topic} />
      ))}
    </>
  );
}

function Topic({ topic: { id, title, steps, link } }: { topic: HelpTopic }) {
  return (
    <section className="part help" id={id}>
      <h2>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {link !== null && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </section>
  );
}
