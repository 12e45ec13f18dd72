"""The collector rests inside, and is afterwards as it was."""

import gc

import pytest

from collabworkshop.collecting import without_collecting


def test_it_works_again_afterwards_also_after_an_error() -> None:
    with pytest.raises(KeyError), without_collecting():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()


def test_who_had_turned_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
