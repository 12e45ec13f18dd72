// The bundle: every component under the name by which Python asks for it.
import { rendering } from "../core/anywidget";
import { notice } from "../core/notice";
import type { Component } from "../core/host";
import { board } from "./board/board";
import { form } from "./form/form";
import { questionnaire } from "./questionnaire/questionnaire";
import { table } from "./table/table";
import { versions } from "./versions/versions";

export const components: Record<string, Component> = {
  board,
  form,
  notice,
  questionnaire,
  table,
  versions,
};

export default { render: rendering(components) };
