"""EveryPrint: order prints in a conversation."""

__version__ = "0.1.0"
