"""Game pads, joysticks and HID switches: buttons that no window hears of."""
