import math

from collabworkshop.exchange.networks.text_losses import TextLosses


def test_each_kind_is_one_sentence_with_its_count() -> None:
    losses = TextLosses("This")
    losses.note("colour", "of lines", 2)
    losses.note("colour", "of lines")
    losses.note("id", "of lines", 0)
    assert losses.sentences() == ("This cannot hold 3 colours of lines.",)


def test_line_ends_and_quotation_marks_are_replaced_and_said() -> None:
    losses = TextLosses("This")
    assert losses.quoted('a\r\n"b"', "label", "of nodes") == "\"a 'b'\""
    assert len(losses.sentences()) == 2
    assert TextLosses("This").quoted("a b", "label", "of nodes") == '"a b"'


def test_a_number_that_is_none_is_not_written() -> None:
    losses = TextLosses("This")
    assert losses.finite(1.5, "number", "of a line") == 1.5
    assert losses.finite(None, "number", "of a line") is None
    assert losses.sentences() == ()
    assert losses.finite(math.inf, "number", "of a line") is None
    assert losses.sentences() == ("This cannot hold 1 number of a line, infinite or no number.",)
