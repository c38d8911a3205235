"""pawaPay, Merchant API v2: deposits."""
