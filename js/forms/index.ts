// The bundle: every component under the name by which Python asks for it.
import { rendering } from "../core/anywidget";
import { notice } from "../core/notice";
import type { Component } from "../core/host";
import { board } from "./board/board";
import { comparison } from "./comparison/comparison";
import { doubts } from "./doubts/doubts";
import { form } from "./form/form";
import { questionnaire } from "./questionnaire/questionnaire";
import { table } from "./table/table";
import { versions } from "./versions/versions";
import { wizard } from "./wizard/wizard";

export const components: Record<string, Component> = {
  board,
  comparison,
  doubts,
  form,
  notice,
  questionnaire,
  table,
  versions,
  wizard,
};

export default { render: rendering(components) };
