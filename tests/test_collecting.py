"""The collector rests inside, and is afterwards as it was."""

import gc

import pytest

from collabworkshop.collecting import count_as_old, without_collecting


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


def test_what_counts_as_old_is_not_searched_as_young_any_more() -> None:
    gc.collect()
    with without_collecting():
        made = [[] for _ in range(1_000)]
        count_as_old()
        assert not {id(one) for one in gc.get_objects(generation=0)} & set(map(id, made))
        assert {id(one) for one in gc.get_objects(generation=2)} >= set(map(id, made))


def test_what_a_server_set_aside_stays_there() -> None:
    gc.freeze()
    try:
        before = gc.get_freeze_count()
        count_as_old()
        assert gc.get_freeze_count() == before
    finally:
        gc.unfreeze()
