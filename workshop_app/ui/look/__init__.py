"""How it looks: themes, millimetres, fonts, icons, style."""
