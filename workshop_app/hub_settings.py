"""What a hub is set to: one file in its folder, beside the file of passwords."""

from dataclasses import dataclass
from pathlib import Path
from socket import gethostname
from typing import Final

from workshop_app import settings
from workshop_app.settings import SettingsError, setting

FILE_NAME: Final = "hub.toml"
_EVERYWHERE: Final = {"", "0.0.0.0", "::"}  # noqa: S104 - compared, not listened on
_ABOUT: Final = "# The settings of this hub. Passwords are not here: see the file `passwords`."


@dataclass(frozen=True, slots=True, kw_only=True)
class ListenSettings:
    """Where benches reach the hub."""

    host: str = setting("127.0.0.1", "address to listen on; 0.0.0.0 for all of this machine's")
    port: int = setting(8443, "port to listen on; 0: any free one", low=0, high=65535)
    certificate: str = setting("", "PEM file of the TLS certificate; empty: a proxy has it")
    key: str = setting("", "PEM file of the certificate's key")
    address: str = setting("", "how benches call the hub, such as https://hub.example:8443")


@dataclass(frozen=True, slots=True, kw_only=True)
class HubSettings:
    """Everything a hub is set to.

    Attributes:
        data: the hub's folder: settings, passwords, logs.
    """

    data: Path
    database: str = setting(
        "host=localhost dbname=etabli",
        "how PostgreSQL is reached, in libpq's words; neither user nor password",
    )
    connections: int = setting(10, "to the database at the same time", low=2, high=200)
    listen: ListenSettings = ListenSettings()

    @property
    def file(self) -> Path:
        """The settings file."""
        return self.data / FILE_NAME

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.data / "logs"

    @property
    def where_database(self) -> str:
        """Tell, in one sentence, where it is set how the database is reached."""
        return f"`database` in {self.file} says where it is: {self.database}"

    @property
    def address(self) -> str:
        """How a bench calls the hub."""
        scheme = "https" if self.listen.certificate else "http"
        host = gethostname() if self.listen.host in _EVERYWHERE else self.listen.host
        shown = f"[{host}]" if ":" in host else host
        return self.listen.address or f"{scheme}://{shown}:{self.listen.port}"


def read(data: Path) -> HubSettings:
    """The settings in a hub's folder; the defaults where it has no settings file.

    Raises:
        SettingsError: the file cannot be read, or says what this program does not know.
    """
    found = settings.read_over(HubSettings(data=data), data / FILE_NAME)
    if "password" in found.database.lower():
        raise password_in(found.file)
    if bool(found.listen.certificate) != bool(found.listen.key):
        raise SettingsError(f"{found.file}: listen: a certificate needs its key, and the reverse")
    return found


def password_in(file: Path) -> SettingsError:
    """Return what is told of a settings file that holds a password."""
    return SettingsError(f"{file}: database: passwords are kept in the file `passwords`")


def write(hub: HubSettings) -> None:
    """Write the settings file anew, whole or not at all.

    Raises:
        OSError: the folder cannot be written.
    """
    settings.write_text(hub.file, f"{_ABOUT}\n{settings.as_toml(hub)}")
