from tests.adapters.storage.conftest import empty_database

__all__ = ["empty_database"]
