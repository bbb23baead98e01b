"""The register in memory keeps what every register at a centre must."""

import pytest

from tests.application.sync.memory_register import MemoryRegister
from tests.application.sync.register_contract import RegisterContract


@pytest.fixture
def register():
    return MemoryRegister()


@pytest.fixture
def deeds(register):
    return lambda: register.deeds


@pytest.fixture
def back_up(register):
    def keep():
        copy = register.kept.copy()

        def put_back():
            register.kept = copy

        return put_back

    return keep


class TestRegister(RegisterContract):
    pass
