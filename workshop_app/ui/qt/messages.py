"""Qt's own messages go to the log, and to nobody's screen."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# Offscreen has no window manager to tell; said once per window, it means nothing.
_HARMLESS = ("This plugin does not support propagateSizeHints",)


def log_qt_messages() -> None:
    """Send what Qt says from now on to the log."""
    qInstallMessageHandler(_written)


def _written(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_HARMLESS):
        log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
