"""The one-time calibration: how large a millimetre is on this glass, by a bank card."""
