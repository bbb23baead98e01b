"""Where machines come from: what a team lead arranges, and what lists announce."""
