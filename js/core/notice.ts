// A sentence to everybody at this screen: news is read out when there is time, a problem at once.
import { el, tell } from "./dom";
import type { Component, Host } from "./host";

export interface Notice {
  tone: "" | "info" | "problem";
  text: string;
}

export class NoticeBox {
  private readonly news = el("p", { class: "cw-notice", role: "status", dir: "auto" });
  private readonly problem = el("p", { class: "cw-notice", role: "alert", dir: "auto" });
  readonly node = el("div", { class: "cw-notices" }, this.news, this.problem);

  constructor(host: Host) {
    const show = () => this.say(host.get<Notice>("notice"));
    host.onChange("notice", show);
    show();
  }

  say({ tone, text }: Notice): void {
    tell(this.news, tone === "info" ? text : "");
    tell(this.problem, tone === "problem" ? text : "");
  }
}

/** A notice that stands alone. */
export const notice: Component = (host, root) => {
  root.append(new NoticeBox(host).node);
};
