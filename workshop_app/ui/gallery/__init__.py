"""Every screen of the bench in every state, made from real data, for audits and pictures."""
