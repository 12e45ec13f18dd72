from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.text_lines import text_of


def test_a_letter_that_is_lost_is_named_with_its_line() -> None:
    book = FaultBook()
    text = text_of("ä\nb\ufffd\n".encode(), "map", book)
    assert text == "ä\nb\ufffd\n"
    (fault,) = book.faults()
    assert (fault.code, fault.where) == ("replaced-character", "map, line 2")


def test_whole_letters_are_no_fault() -> None:
    book = FaultBook()
    assert text_of("ä\r\n".encode(), "map", book) == "ä\r\n"
    assert book.faults() == ()
