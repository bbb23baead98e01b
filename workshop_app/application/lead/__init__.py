"""What a team lead does from a desk or a tablet, for all benches of the workshop."""
