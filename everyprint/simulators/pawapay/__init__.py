"""pawaPay's Merchant API v2 (deposits) with the customers' phones, playable."""
