from tests.hub.conftest import hub

__all__ = ["hub"]
