"""What a decision to share rests on."""
