import assert from "node:assert/strict";
import { test } from "node:test";
import { field, INTEREST, MEMBER, NAME, OFTEN, UNTIL, VIEWS } from "./samples";
import { emptied, fromText, inWords, isBlank, problem, same, UNREADABLE, whole } from "./value";

test("a name of blanks is no name", () => {
  assert.equal(problem(NAME, "  "), "This is needed.");
});

test("a text is never cut: people count characters as they see them typed", () => {
  assert.equal(problem(NAME, "👍".repeat(10)), "");
  assert.equal(problem(NAME, "x".repeat(11)), "This has 11 characters. At most 10 can be saved.");
});

test("a number outside its ends is refused with both ends named", () => {
  assert.equal(problem(INTEREST, 5), "");
  assert.equal(problem(INTEREST, 0), "“0” is not a number from 1 to 5.");
  assert.equal(problem(INTEREST, "many"), "“many” is not a number from 1 to 5.");
  assert.equal(problem(INTEREST, UNREADABLE), "This is not a number from 1 to 5.");
  const least = field({ name: "n", kind: "number", low: 0 });
  assert.equal(problem(least, -1), "“-1” is not a number of at least 0.");
});

test("an answer that is not on the list is named", () => {
  assert.equal(problem(OFTEN, "yearly"), "“yearly” is not one of the answers.");
  assert.equal(problem(VIEWS, ["law", "art"]), "“art” is not one of the answers.");
  assert.equal(problem(MEMBER, "perhaps"), "“perhaps” is neither yes nor no.");
});

test("blank is blank however it is stored, and no is an answer like any other", () => {
  for (const value of [null, undefined, "", [], false]) assert.equal(isBlank(value), true);
  for (const value of [0, "0", ["a"], true]) assert.equal(isBlank(value), false);
  assert.equal(same(null, ""), true);
  assert.equal(same(undefined, false), true);
  assert.equal(same(" ", ""), false);
  assert.equal(same(["a", "b"], ["a", "b"]), true);
});

test("an emptied cell is sent as its kind of nothing", () => {
  assert.equal(emptied(NAME), "");
  assert.equal(emptied(INTEREST), null);
  assert.equal(emptied(UNTIL), null);
  assert.equal(emptied(field({ name: "level", kind: "choice", nullable: true })), null);
  assert.deepEqual(emptied(VIEWS), []);
});

test("text from a spreadsheet becomes the value it stands for, and else stays as it is", () => {
  assert.equal(fromText(INTEREST, " 4 "), 4);
  assert.equal(fromText(INTEREST, "3,5"), 3.5);
  assert.equal(fromText(INTEREST, "four"), "four");
  assert.equal(fromText(OFTEN, "Daily"), "3");
  assert.equal(fromText(OFTEN, "often"), "often");
  assert.equal(fromText(MEMBER, "YES"), true);
  assert.equal(fromText(MEMBER, "no"), false);
  assert.equal(fromText(MEMBER, "perhaps"), "perhaps");
  assert.deepEqual(fromText(VIEWS, "law, rights; art"), ["law", "art"]);
  assert.equal(fromText(NAME, " two  blanks "), " two  blanks ");
});

test("marks for thousands are read, and a text with two readings is nobody's to guess", () => {
  for (const text of ["1,234,567", "1.234.567", "1 234 567", "1'234'567", "1234567"])
    assert.equal(fromText(INTEREST, text), 1234567);
  assert.equal(fromText(INTEREST, "1,200.50"), 1200.5);
  assert.equal(fromText(INTEREST, "1.200,50"), 1200.5);
  assert.equal(fromText(INTEREST, "1,200"), "1,200");
  const amount = field({ name: "amount", kind: "number" });
  assert.equal(problem(amount, "1,200"), "“1,200” can be read in two ways. Write 1200 or 1.2.");
  assert.equal(fromText(amount, "1.200"), "1.200");
  assert.equal(fromText(amount, "0.125"), 0.125);
});

test("a day is read where its order is no question, and else stays as it is", () => {
  assert.equal(fromText(UNTIL, " 2026-3-1 "), "2026-03-01");
  assert.equal(fromText(UNTIL, "2026-03-31 00:00:00"), "2026-03-31");
  assert.equal(fromText(UNTIL, "31.3.2026"), "2026-03-31");
  assert.equal(fromText(UNTIL, "3/4/2026"), "3/4/2026");
  assert.equal(fromText(UNTIL, ""), null);
});

test("a day that is none, or not whole, gets a message", () => {
  assert.equal(problem(UNTIL, "2026-02-28"), "");
  assert.equal(problem(UNTIL, null), "");
  const wrong = "is not a day. Choose one, or press Delete to leave it empty.";
  for (const text of ["2026-02-30", "2026-13-01", "0202-03-01", "next week", "3/4/2026"])
    assert.equal(problem(UNTIL, text), `“${text}” ${wrong}`);
  assert.equal(
    problem(UNTIL, UNREADABLE),
    "This is not a whole day yet. Fill in day, month and year.",
  );
});

test("a text that names two options is nobody's to guess: it stays as typed", () => {
  const option = (value: string, label: string) => ({ value, label, help: "" });
  const options = [option("a", "St. Mary"), option("b", "St. Mary"), option("c", "Bank")];
  const one = field({ name: "one", kind: "suggest", options });
  assert.equal(fromText(one, "st. mary"), "st. mary");
  assert.equal(fromText(one, "St. Mary"), "St. Mary");
  assert.equal(fromText(one, "b"), "b");
  assert.equal(fromText(one, " bank"), "c");
  const many = { ...one, kind: "many" as const };
  assert.deepEqual(fromText(many, "Bank; St. Mary"), ["c", "St. Mary"]);
  // Told apart by case alone: the exact word is no guess.
  const cases = field({ name: "cases", kind: "choice", options: [option("x", "NGO"), option("y", "ngo")] });
  assert.equal(fromText(cases, "ngo"), "y");
  assert.equal(fromText(cases, "Ngo"), "Ngo");
});

test("values are shown in the words of their options", () => {
  assert.equal(inWords(OFTEN, "2"), "monthly");
  assert.equal(inWords(VIEWS, ["law", "money"]), "Law, rights, Money");
  assert.equal(inWords(MEMBER, undefined), "no");
});

test("a new entry sends what holds something, and a box left alone as no", () => {
  const cells = whole([NAME, INTEREST, MEMBER], { name: "A", interest: null });
  assert.deepEqual(cells, { name: "A", member: false });
});
